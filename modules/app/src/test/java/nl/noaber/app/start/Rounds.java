package nl.noaber.app.start;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that is done all the time, in a server that a test starts and stops. */
@Singleton
@Requires(property = "noaber.test.rounds")
class Rounds {

    private static final AtomicInteger MADE = new AtomicInteger();

    @SuppressWarnings("SystemOut")
    Rounds() {
        System.out.println("Rounds made: " + MADE.incrementAndGet());
    }

    @Scheduled(fixedDelay = "1ms")
    void go() {
        MADE.get();
    }

    /** Beans that take a while to end leave room for a round to begin. */
    @PreDestroy
    void end() throws InterruptedException {
        Thread.sleep(200);
    }
}
