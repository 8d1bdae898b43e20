package nl.noaber.access.internal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When a refusal in a flood is answered: always as long after it was asked, whether a password was looked at or nobody has that
 * name, so that the time tells nobody whether there is such an account.
 */
@Singleton
final class Pace {

    private final Duration answered;

    Pace(@Value("${noaber.flood-pace:1s}") Duration answered) {
        this.answered = answered;
    }

    /** Waits until then, from this moment of {@link System#nanoTime} on. */
    void keep(long began) {
        try {
            TimeUnit.NANOSECONDS.sleep(answered.toNanos() - (System.nanoTime() - began));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
