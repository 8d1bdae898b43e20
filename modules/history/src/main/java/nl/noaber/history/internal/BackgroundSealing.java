package nl.noaber.history.internal;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.annotation.Scheduled;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals a moment after lines were written: every {@code noaber.seal.every}, 200 milliseconds unless said otherwise. Not
 * in tests, which count statements and seal when they want to.
 */
@Context
@Requires(notEnv = Environment.TEST)
final class BackgroundSealing {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundSealing.class);

    private final Sealer sealer;
    private boolean failing;

    BackgroundSealing(Sealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelay = "${noaber.seal.every:200ms}", initialDelay = "1s")
    void seal() {
        try {
            sealer.seal();
            failing = false;
        } catch (RuntimeException failure) {
            report(failure);
        }
    }

    /** Once, however long the database stays away: the lines wait. */
    private void report(RuntimeException failure) {
        if (!failing) {
            LOG.warn("Lines of the change log could not be sealed; they wait and are tried again", failure);
        }
        failing = true;
    }
}
