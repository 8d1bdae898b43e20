package nl.noaber.disclosure.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for work on files every second. Not in tests, which do it when they want to. */
@Singleton
@Requires(notEnv = Environment.TEST)
class WorkSchedule implements ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(WorkSchedule.class);

    private final Worker worker;
    private volatile boolean stopping;

    WorkSchedule(Worker worker) {
        this.worker = worker;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "1s")
    void work() {
        quietly(() -> worker.work(() -> !stopping));
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "10m")
    void expire() {
        quietly(worker::expire);
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        stopping = true;
    }

    private void quietly(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failure) {
            if (!stopping) {
                LOG.warn("Work on files waits; it is tried again", failure);
            }
        }
    }
}
