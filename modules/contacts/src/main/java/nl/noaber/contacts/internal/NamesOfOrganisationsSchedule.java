package nl.noaber.contacts.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every two seconds whether an organisation with very many contact moments was renamed. Not in tests. */
@Singleton
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = Environment.TEST)
class NamesOfOrganisationsSchedule implements ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(NamesOfOrganisationsSchedule.class);

    private final NamesOfOrganisations names;
    private volatile boolean stopping;

    NamesOfOrganisationsSchedule(NamesOfOrganisations names) {
        this.names = names;
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "2s")
    void catchUp() {
        try {
            names.catchUp(() -> !stopping);
        } catch (RuntimeException failure) {
            if (!stopping) {
                LOG.warn("Contact moments are found by an old name for a while; it is tried again", failure);
            }
        }
    }

    @Override
    public void onApplicationEvent(ShutdownEvent event) {
        stopping = true;
    }
}
