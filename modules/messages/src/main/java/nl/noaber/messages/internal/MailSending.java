package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.noaber.access.OutgoingMail;
import nl.noaber.access.OutgoingMail.Sending;
import nl.noaber.access.OutgoingMail.Sending.AddressRefused;
import nl.noaber.access.OutgoingMail.Sending.Failed;
import nl.noaber.access.OutgoingMail.Sending.Taken;
import nl.noaber.access.OutgoingMail.Sending.Unknown;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.MailState;
import nl.noaber.messages.SignOffMailId;
import nl.noaber.messages.internal.MailRepository.Due;

/**
 * Sends mails one at a time: taken in one transaction, handed over outside of any, and noted in another. What is taken
 * is taken for good, so that nothing is sent twice; it goes back only when it is certain that it was not sent. So one of
 * which a process died is not sent again by itself: it stays in the list, where somebody can decide that it is.
 */
@Singleton
final class MailSending {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private final UUID self = Ids.next();
    private final MailRepository mails;
    private final Links links;
    private final OutgoingMail server;
    private final Transactions transactions;
    private final Clock clock;

    MailSending(MailRepository mails, Links links, OutgoingMail server, Transactions transactions, Clock clock) {
        this.mails = mails;
        this.links = links;
        this.server = server;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is due, until the server fails: the others would fare no better. */
    void sendDue(BooleanSupplier mayGoOn) {
        boolean goesOn = server.isConfigured();
        while (goesOn && mayGoOn.getAsBoolean() && mails.isAnyDue(clock.instant())) {
            goesOn = sent(() -> mails.due(clock.instant()));
        }
    }

    void send(SignOffMailId id) {
        if (server.isConfigured()) {
            sent(() -> mails.waiting(id));
        }
    }

    /** Whether it is of use to go on with another one. */
    private boolean sent(Supplier<Optional<Due>> next) {
        Optional<Due> taken = transactions.retrying(() -> next.get().map(this::taken));
        if (taken.isEmpty()) {
            return false;
        }
        Due mail = taken.get();
        if (mail.recipient().isEmpty()) {
            return true;
        }
        Sending sending = server.send(mail.recipient(), mail.subject(), links.inserted(mail.text(), mail.id()));
        transactions.retrying(() -> note(mail, sending));
        return !(sending instanceof Failed);
    }

    /** Without a recipient when it is of no use any more. */
    private Due taken(Due mail) {
        if (!mails.isUseful(mail.id(), DutchTime.today(clock))) {
            mails.dropped(mail.id());
            return new Due(mail.id(), mail.kind(), "", mail.subject(), mail.text(), mail.attempts());
        }
        mails.begun(mail.id(), self, clock.instant());
        return mail;
    }

    private void note(Due mail, Sending sending) {
        Instant now = clock.instant();
        switch (sending) {
            case Taken() -> mails.ended(mail.id(), self, MailState.SENT, null, now);
            case AddressRefused(String problem) -> mails.ended(mail.id(), self, MailState.BOUNCED, problem, null);
            case Failed(String problem) -> mails.failed(mail.id(), self, problem, now.plus(pause(mail.attempts())));
            case Unknown(String _) -> {
                // stays as it was taken
            }
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
