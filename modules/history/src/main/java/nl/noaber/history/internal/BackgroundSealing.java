package nl.noaber.history.internal;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals a moment after lines were written: every {@code noaber.seal.every}, 200 milliseconds unless said otherwise. Not
 * in tests, which count statements and seal when they want to.
 *
 * <p>When the process stops, no round begins any more and the stop waits for the batch that is being sealed: what a round
 * needs to finish it is still there then. The lines that are left wait for the next process.
 */
@Context
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = Environment.TEST)
final class BackgroundSealing implements ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSealing.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sealer sealer;
    private final Semaphore round = new Semaphore(1);
    private volatile boolean stopping;
    private boolean failing;

    BackgroundSealing(Sealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelay = "${noaber.seal.every:200ms}", initialDelay = "1s")
    void seal() {
        if (!round.tryAcquire()) {
            return;
        }
        try {
            sealer.seal(() -> !stopping);
            failing = false;
        } catch (RuntimeException failure) {
            report(failure);
        } finally {
            round.release();
        }
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        stop();
    }

    /** Returns when nothing is being sealed, and takes the turn for good; a database that hangs holds nobody up. */
    void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        try {
            if (!round.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Lines were still being sealed when the process stopped");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once, however long the database stays away: the lines wait. A stop may take the database along. */
    private void report(RuntimeException failure) {
        if (!failing && !stopping) {
            LOG.warn("Lines of the change log could not be sealed; they wait and are tried again", failure);
        }
        failing = true;
    }
}
