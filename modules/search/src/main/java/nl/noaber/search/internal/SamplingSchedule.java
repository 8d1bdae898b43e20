package nl.noaber.search.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the sample now and then. In tests, which count statements, they do so themselves. */
@Singleton
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = "test")
class SamplingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SamplingSchedule.class);

    private final Sampling sampling;

    SamplingSchedule(Sampling sampling) {
        this.sampling = sampling;
    }

    @Scheduled(initialDelay = "3s", fixedDelay = "2m")
    void renew() {
        try {
            sampling.renew();
        } catch (RuntimeException failure) {
            LOG.warn("Searching by an older sample, for no new one could be taken", failure);
        }
    }
}
