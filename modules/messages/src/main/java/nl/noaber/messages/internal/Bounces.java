package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.messages.MailState;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffMail;
import nl.noaber.messages.internal.SignOffLog.Told;
import nl.noaber.stakeholders.Organisations;

/** Notes that a mail came back after a server had taken it, which only its sender's mailbox tells. */
@Singleton
final class Bounces {

    private final SignOffReader reader;
    private final MessageRepository messages;
    private final SignOffRepository signOffs;
    private final MailRepository mails;
    private final Organisations organisations;
    private final SignOffLog log;
    private final Transactions transactions;
    private final Clock clock;

    Bounces(
            SignOffReader reader,
            MessageRepository messages,
            SignOffRepository signOffs,
            MailRepository mails,
            Organisations organisations,
            SignOffLog log,
            Transactions transactions,
            Clock clock) {
        this.reader = reader;
        this.messages = messages;
        this.signOffs = signOffs;
        this.mails = mails;
        this.organisations = organisations;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whether it came back, by now or before.
     *
     * @param beingSent how long a mail that is being sent is left alone
     */
    boolean note(Viewer viewer, SignOffMail mail, Duration beingSent) {
        if (mail.state() == MailState.BOUNCED) {
            return true;
        }
        return transactions.retrying(() -> {
            SignOff seen = reader.byIds(viewer, Set.of(mail.signOffId())).get(mail.signOffId());
            if (seen == null) {
                return false;
            }
            WholeMessage message = messages.locked(seen.messageId()).orElseThrow();
            boolean isNoted = mails.bounced(mail.id(), clock.instant().minus(beingSent));
            if (isNoted) {
                tell(viewer, message, seen);
            }
            return isNoted;
        });
    }

    private void tell(Viewer viewer, WholeMessage message, SignOff about) {
        Instant now = clock.instant();
        List<FieldChange> beside =
                List.of(new FieldChange("mailBounced", null, DutchTime.day(now).toString()));
        List<SignOffRow> rows = signOffs.of(message.row().id()).stream()
                .filter(row -> row.id().equals(about.id()))
                .toList();
        log.write(
                viewer,
                message,
                rows.stream()
                        .map(row -> new Told(row, row, ChangeAction.UPDATED, beside))
                        .toList(),
                Names.of(organisations, rows));
    }
}
