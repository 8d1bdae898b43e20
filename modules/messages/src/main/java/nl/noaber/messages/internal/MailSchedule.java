package nl.noaber.messages.internal;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mails every two seconds, and looks now and then who is to be reminded. Not in tests, which do it when they want. */
@Singleton
@Requires(property = "noaber.schedules", notEquals = "false")
@Requires(notEnv = Environment.TEST)
class MailSchedule implements ApplicationEventListener<ShutdownEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(MailSchedule.class);

    private final MailSending sending;
    private final Reminders reminders;
    private volatile boolean stopping;

    MailSchedule(MailSending sending, Reminders reminders) {
        this.sending = sending;
        this.reminders = reminders;
    }

    @Scheduled(initialDelay = "5s", fixedDelay = "2s")
    void send() {
        quietly(() -> sending.sendDue(() -> !stopping));
    }

    @Scheduled(initialDelay = "1m", fixedDelay = "10m")
    void remind() {
        quietly(reminders::remindDue);
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
                LOG.warn("Mails about sign-offs wait; they are tried again", failure);
            }
        }
    }
}
