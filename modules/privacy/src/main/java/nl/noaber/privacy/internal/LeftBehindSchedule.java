package nl.noaber.privacy.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import nl.noaber.kernel.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with erasures and removals that were left behind by a lost line or a process that stopped. */
@Singleton
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = Environment.TEST)
class LeftBehindSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehindSchedule.class);

    private static final Duration LEFT_BEHIND = Duration.ofSeconds(20);

    private final ErasureRows rows;
    private final ErasureParts parts;
    private final RetentionRows proofs;
    private final Removals removals;
    private final Clock clock;

    LeftBehindSchedule(ErasureRows rows, ErasureParts parts, RetentionRows proofs, Removals removals, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.proofs = proofs;
        this.removals = removals;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "30s", fixedDelay = "15s")
    void goOn() {
        try {
            Viewer viewer = Viewer.system("privacy");
            Instant since = clock.instant().minus(LEFT_BEHIND);
            rows.leftBehind(since).forEach(id -> untilDone(() -> parts.erase(viewer, id)));
            proofs.leftBehind(since).forEach(id -> untilDone(() -> removals.remove(viewer, id)));
        } catch (RuntimeException failure) {
            LOG.warn("An erasure or a removal could not go on; it is tried again", failure);
        }
    }

    private static void untilDone(BooleanSupplier part) {
        boolean more = true;
        while (more) {
            more = part.getAsBoolean();
        }
    }
}
