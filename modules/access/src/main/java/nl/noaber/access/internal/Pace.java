package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes to find that a password is wrong: a name that nobody has is answered no sooner where it is not looked at,
 * so that the time tells nobody whether there is such an account.
 */
@Singleton
final class Pace {

    /** In nanoseconds: a server that stood still once keeps nobody waiting. */
    private static final long LONGEST = 1_000_000_000;

    private volatile long nanos;

    /** That a password was wrong, looked at from this moment of {@link System#nanoTime} on. */
    void took(long began) {
        nanos = Math.min(LONGEST, System.nanoTime() - began);
    }

    /** Waits as long as the last one took, a second at most. */
    void keep() {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
