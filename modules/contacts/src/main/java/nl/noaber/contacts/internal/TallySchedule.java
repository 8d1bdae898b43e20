package nl.noaber.contacts.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds the tally up now and then. Not in tests, which count statements. */
@Singleton
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = Environment.TEST)
class TallySchedule {

    private static final Logger LOG = LoggerFactory.getLogger(TallySchedule.class);

    private final Tally tally;

    TallySchedule(Tally tally) {
        this.tally = tally;
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "5m")
    void addUp() {
        try {
            tally.addUp();
        } catch (RuntimeException failure) {
            LOG.warn("The tally of contact moments was not added up; it is right all the same", failure);
        }
    }
}
