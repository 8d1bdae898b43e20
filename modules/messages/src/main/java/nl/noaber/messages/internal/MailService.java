package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.messages.MailState;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMail;
import nl.noaber.messages.SignOffMailId;
import nl.noaber.messages.SignOffMailKind;
import nl.noaber.messages.SignOffMails;
import org.jspecify.annotations.Nullable;

@Singleton
final class MailService implements SignOffMails {

    /** A mail that is being sent is left alone for longer than sending takes. */
    private static final Duration BEING_SENT = Duration.ofMinutes(1);

    private static final String COLUMNS = """
        SELECT mail.id, mail.sign_off_id, mail.kind, mail.recipient, mail.subject, mail.text, mail.state, mail.attempts,
               mail.problem, mail.begun_at, mail.written_at, mail.sent_at
          FROM sign_off_mail mail
          JOIN sign_off s ON s.id = mail.sign_off_id
          JOIN lobby_message m ON m.id = s.lobby_message_id
        """;

    private static final Keyset<Instant> NEWEST_FIRST =
            Keyset.byMoment("messages.mails", "mail.written_at", "mail.id").turned();

    private final Database database;
    private final MailRepository mails;
    private final MailSending sending;
    private final Reminders reminders;
    private final Bounces bounces;
    private final Links links;
    private final Transactions transactions;
    private final Clock clock;

    MailService(
            Database database,
            MailRepository mails,
            MailSending sending,
            Reminders reminders,
            Bounces bounces,
            Links links,
            Transactions transactions,
            Clock clock) {
        this.database = database;
        this.mails = mails;
        this.sending = sending;
        this.reminders = reminders;
        this.bounces = bounces;
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Page<SignOffMail> list(Viewer viewer, @Nullable MailState state, PageRequest page) {
        List<SignOffMail> found = database.sql(COLUMNS)
                .append("WHERE TRUE")
                .append(sight(viewer))
                .appendIfSet("AND mail.state = :state", "state", state)
                .append(NEWEST_FIRST.slice(page))
                .list(row -> mail(viewer, row));
        return Page.of(
                found,
                page,
                mail -> NEWEST_FIRST.cursor(mail.writtenAt(), mail.id().value()));
    }

    @Override
    public long count(Viewer viewer, @Nullable MailState state) {
        return database.sql("""
            SELECT COUNT(*)
              FROM sign_off_mail mail
              JOIN sign_off s ON s.id = mail.sign_off_id
              JOIN lobby_message m ON m.id = s.lobby_message_id
             WHERE TRUE
            """)
                .append(sight(viewer))
                .appendIfSet("AND mail.state = :state", "state", state)
                .count();
    }

    @Override
    public Map<SignOffId, SignOffMail> last(Viewer viewer, Set<SignOffId> signOffs) {
        return database.sql(COLUMNS)
                .append("""
                    WHERE mail.sign_off_id IN (:signOffs)
                      AND NOT EXISTS (SELECT 1
                                        FROM sign_off_mail later
                                       WHERE later.sign_off_id = mail.sign_off_id
                                         AND (later.written_at > mail.written_at
                                              OR later.written_at = mail.written_at AND later.id > mail.id))
                    """)
                .bind("signOffs", signOffs)
                .append(sight(viewer))
                .map(row -> row.id("sign_off_id", SignOffId::new), row -> mail(viewer, row));
    }

    @Override
    public Map<SignOffMailId, SignOffMail> byIds(Viewer viewer, Set<SignOffMailId> ids) {
        return database.sql(COLUMNS)
                .append("WHERE mail.id IN (:ids)")
                .bind("ids", ids)
                .append(sight(viewer))
                .map(row -> row.id("id", SignOffMailId::new), row -> mail(viewer, row));
    }

    @Override
    public Optional<SignOffMail> resend(Viewer viewer, SignOffMailId id) {
        Instant now = clock.instant();
        boolean isTried = byId(viewer, id).isPresent()
                && transactions.retrying(() -> mails.again(id, now, now.minus(BEING_SENT)));
        if (!isTried) {
            return Optional.empty();
        }
        sending.send(id);
        return byId(viewer, id);
    }

    @Override
    public Optional<SignOffMail> noteBounced(Viewer viewer, SignOffMailId id) {
        return byId(viewer, id)
                .filter(mail -> bounces.note(viewer, mail, BEING_SENT))
                .flatMap(_ -> byId(viewer, id));
    }

    @Override
    public void sendDue() {
        sending.sendDue(() -> true);
    }

    @Override
    public void remindDue() {
        reminders.remindDue();
    }

    /** The team's, of the messages that it sees. */
    private static Fragment sight(Viewer viewer) {
        return sql -> {
            sql.append(Sight.of(viewer));
            if (!viewer.isTeam()) {
                sql.append("AND FALSE");
            }
        };
    }

    private SignOffMail mail(Viewer viewer, Row row) {
        SignOffMailId id = row.id("id", SignOffMailId::new);
        MailState state = row.choice("state", MailState.class);
        MailTexts texts = MailTexts.in(viewer.locale());
        Instant begun = row.instantOrNull("begun_at");
        boolean isUncertain = begun != null && begun.isBefore(clock.instant().minus(BEING_SENT));
        String text = row.text("text");
        String problem = row.textOrNull("problem");
        return new SignOffMail(
                id,
                row.id("sign_off_id", SignOffId::new),
                row.choice("kind", SignOffMailKind.class),
                row.text("recipient"),
                row.text("subject"),
                state == MailState.SHOWN ? links.inserted(text, id) : text.replace(MailTexts.LINK, texts.hidden()),
                state,
                row.number("attempts"),
                isUncertain ? texts.uncertain() : problem,
                isUncertain,
                row.instant("written_at"),
                row.instantOrNull("sent_at"));
    }
}
