package nl.noaber.agenda.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mails about meetings every two seconds and reads answers every minute. Not in tests, which do it when they want. */
@Singleton
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = Environment.TEST)
class InvitationSchedule implements ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(InvitationSchedule.class);

    private final InvitationSending sending;
    private final Mailbox mailbox;
    private volatile boolean stopping;

    InvitationSchedule(InvitationSending sending, Mailbox mailbox) {
        this.sending = sending;
        this.mailbox = mailbox;
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "2s")
    void send() {
        quietly(() -> sending.sendDue(() -> !stopping));
    }

    @Scheduled(initialDelay = "30s", fixedDelay = "1m")
    void read() {
        quietly(mailbox::read);
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
                LOG.warn("Mails about meetings wait; they are tried again", failure);
            }
        }
    }
}
