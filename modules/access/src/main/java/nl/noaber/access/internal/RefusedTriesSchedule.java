package nl.noaber.access.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Tells of refused tries that were counted alone, also when nobody tries any more. */
@Singleton
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = Environment.TEST)
class RefusedTriesSchedule {

    private final RefusedTries tries;

    RefusedTriesSchedule(RefusedTries tries) {
        this.tries = tries;
    }

    @Scheduled(fixedDelay = "1m")
    void tell() {
        tries.tellOfThoseBefore();
    }
}
