package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.MailState;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffMailId;
import nl.noaber.messages.SignOffMailKind;
import org.jspecify.annotations.Nullable;

/** Keeps mails and what became of them. */
@Singleton
final class MailRepository {

    /**
     * Thanks for a wording, or what says something to somebody who is still asked, about what is still put to others; with
     * a link only to whom did not answer. Once, where two that were asked at the same address turned out to be one.
     */
    private static final String USEFUL = """
        SELECT 1
          FROM sign_off_mail mail
          JOIN sign_off s ON s.id = mail.sign_off_id
          JOIN lobby_message m ON m.id = s.lobby_message_id
         WHERE mail.id = :id
           AND (mail.kind = 'TAKEN_OVER'
                OR (s.withdrawn_at IS NULL
                    AND m.withdrawn_at IS NULL
                    AND m.scope = 'JOINT'
                    AND m.state NOT IN ('DRAFT', 'ACHIEVED', 'RETIRED')
                    AND (mail.text NOT LIKE '%{link}%'
                         OR (s.status IN ('OPEN', 'STALE') AND s.deadline >= :oldest AND mail.link_used_at IS NULL))))
           AND NOT EXISTS (SELECT 1
                             FROM sign_off_mail other
                            WHERE other.sign_off_id = mail.sign_off_id
                              AND other.recipient = mail.recipient
                              AND other.kind = mail.kind
                              AND other.number = mail.number
                              AND COALESCE(other.written_for, other.sign_off_id)
                                  <> COALESCE(mail.written_for, mail.sign_off_id)
                              AND (other.state = 'SENT' OR other.state = 'WAITING' AND other.id < mail.id))
        """;

    private final Database database;

    MailRepository(Database database) {
        this.database = database;
    }

    /** A mail that is to be sent. */
    record Due(SignOffMailId id, SignOffMailKind kind, String recipient, String subject, String text, int attempts) {}

    /**
     * What a link leads to.
     *
     * @param writtenFor the sign-off that it was written about, which may have gone into the other since
     */
    record Linked(
            SignOffMailId id,
            SignOffId signOffId,
            SignOffId writtenFor,
            SignOffMailKind kind,
            int number,
            boolean used) {}

    void insert(Collection<MailRow> rows) {
        database.sql("""
            INSERT INTO sign_off_mail (id, sign_off_id, kind, number, recipient, subject, text, state, attempts,
                   next_try_at, written_at)
            VALUES (:id, :signOffId, :kind, :number, :recipient, :subject, :text, :state, 0, :nextTryAt, :writtenAt)
            """).updateEach(rows);
    }

    boolean isAnyDue(Instant now) {
        return database.sql("SELECT 1 FROM sign_off_mail WHERE state = 'WAITING' AND next_try_at <= :now LIMIT 1")
                .bind("now", now)
                .exists();
    }

    /** The next that is due and that nobody else takes, locked until the open transaction ends. */
    Optional<Due> due(Instant now) {
        return database.sql("""
            SELECT id, kind, recipient, subject, text, attempts
              FROM sign_off_mail
             WHERE state = 'WAITING' AND next_try_at <= :now
             ORDER BY next_try_at, id
             LIMIT 1
               FOR UPDATE SKIP LOCKED
            """).bind("now", now).single(MailRepository::due);
    }

    /** This one, if it waits, locked until the open transaction ends. */
    Optional<Due> waiting(SignOffMailId id) {
        return database.sql("""
            SELECT id, kind, recipient, subject, text, attempts
              FROM sign_off_mail
             WHERE id = :id AND state = 'WAITING' AND next_try_at IS NOT NULL
               FOR UPDATE
            """).bind("id", id).single(MailRepository::due);
    }

    private static Due due(Row row) {
        return new Due(
                row.id("id", SignOffMailId::new),
                row.choice("kind", SignOffMailKind.class),
                row.text("recipient"),
                row.text("subject"),
                row.text("text"),
                row.number("attempts"));
    }

    boolean isUseful(SignOffMailId id, LocalDate today) {
        return database.sql(USEFUL)
                .bind("id", id)
                .bind("oldest", today.minusDays(SignOff.LINK_DAYS))
                .exists();
    }

    /** Before it is handed over: whoever dies now leaves it so, and nobody takes it by itself. */
    void begun(SignOffMailId id, UUID sender, Instant now) {
        database.sql("""
            UPDATE sign_off_mail
               SET begun_at = :now, begun_by = :sender, next_try_at = NULL, attempts = attempts + 1
             WHERE id = :id
            """).bind("id", id).bind("sender", sender).bind("now", now).update();
    }

    /** It is of no use any more. */
    void dropped(SignOffMailId id) {
        database.sql("UPDATE sign_off_mail SET state = 'DROPPED', next_try_at = NULL WHERE id = :id")
                .bind("id", id)
                .update();
    }

    /** What came of it; only whoever began it says so. */
    void ended(SignOffMailId id, UUID sender, MailState state, @Nullable String problem, @Nullable Instant sentAt) {
        database.sql("""
            UPDATE sign_off_mail
               SET state = :state, problem = :problem, sent_at = :sentAt, begun_at = NULL, begun_by = NULL
             WHERE id = :id AND begun_by = :sender
            """)
                .bind("id", id)
                .bind("sender", sender)
                .bind("state", state)
                .bind("problem", problem)
                .bind("sentAt", sentAt)
                .update();
    }

    void failed(SignOffMailId id, UUID sender, String problem, Instant again) {
        database.sql("""
            UPDATE sign_off_mail
               SET problem = :problem, next_try_at = :again, begun_at = NULL, begun_by = NULL
             WHERE id = :id AND begun_by = :sender
            """)
                .bind("id", id)
                .bind("sender", sender)
                .bind("problem", problem)
                .bind("again", again)
                .update();
    }

    /**
     * Lets it be tried at once; not one that is just being sent.
     *
     * @return whether there is something to send
     */
    boolean again(SignOffMailId id, Instant now, Instant begunBefore) {
        return database.sql("""
            UPDATE sign_off_mail
               SET state = 'WAITING', next_try_at = :now, begun_at = NULL, begun_by = NULL
             WHERE id = :id
               AND state IN ('WAITING', 'BOUNCED')
               AND (begun_at IS NULL OR begun_at < :begunBefore)
            """)
                        .bind("id", id)
                        .bind("now", now)
                        .bind("begunBefore", begunBefore)
                        .update()
                > 0;
    }

    /**
     * It came back after the server took it.
     *
     * @return whether it had been sent, as far as is known
     */
    boolean bounced(SignOffMailId id, Instant begunBefore) {
        return database.sql("""
            UPDATE sign_off_mail
               SET state = 'BOUNCED', problem = NULL, next_try_at = NULL, begun_at = NULL, begun_by = NULL
             WHERE id = :id AND (state = 'SENT' OR state = 'WAITING' AND begun_at < :begunBefore)
            """).bind("id", id).bind("begunBefore", begunBefore).update() > 0;
    }

    Optional<Linked> linked(UUID mail) {
        return database.sql("""
            SELECT id, sign_off_id, COALESCE(written_for, sign_off_id) AS written_for, kind, number, link_used_at
              FROM sign_off_mail
             WHERE id = :mail
            """)
                .bind("mail", mail)
                .single(row -> new Linked(
                        row.id("id", SignOffMailId::new),
                        row.id("sign_off_id", SignOffId::new),
                        row.id("written_for", SignOffId::new),
                        row.choice("kind", SignOffMailKind.class),
                        row.number("number"),
                        row.instantOrNull("link_used_at") != null));
    }

    /** The first version that whoever got this mail was told of by mail. */
    int firstNumber(Linked mail) {
        return database.sql("""
            SELECT MIN(earlier.number) AS number
              FROM sign_off_mail mail
              JOIN sign_off_mail earlier
                ON earlier.sign_off_id = mail.sign_off_id
               AND earlier.recipient = mail.recipient
               AND (earlier.state <> 'DROPPED' OR earlier.id = mail.id)
             WHERE mail.id = :mail
            """)
                .bind("mail", mail.id())
                .single(row -> row.number("number"))
                .orElse(mail.number());
    }

    /** The newest version that each of these was told of by mail, or is to be. */
    Map<SignOffId, Integer> told(Collection<SignOffId> signOffs) {
        return signOffs.isEmpty()
                ? Map.of()
                : database.sql("""
                    SELECT sign_off_id, MAX(number) AS number
                      FROM sign_off_mail
                     WHERE sign_off_id IN (:signOffs) AND state <> 'DROPPED'
                     GROUP BY sign_off_id
                    """)
                        .bind("signOffs", signOffs)
                        .map(row -> row.id("sign_off_id", SignOffId::new), row -> row.number("number"));
    }

    /** What waits to be sent to these is of no use: they are asked anew. */
    void supersede(Collection<SignOffId> signOffs) {
        if (!signOffs.isEmpty()) {
            database.sql("""
                UPDATE sign_off_mail
                   SET state = 'DROPPED', next_try_at = NULL
                 WHERE sign_off_id IN (:signOffs)
                   AND state = 'WAITING'
                   AND next_try_at IS NOT NULL
                   AND kind <> 'TAKEN_OVER'
                """).bind("signOffs", signOffs).update();
        }
    }

    /** What was mailed about one stands under another. */
    void move(SignOffId from, SignOffId to) {
        database.sql("""
            UPDATE sign_off_mail
               SET written_for = COALESCE(written_for, sign_off_id), sign_off_id = :to
             WHERE sign_off_id = :from
            """).bind("from", from).bind("to", to).update();
    }

    /** What was written for these stands under it again. */
    void giveBack(SignOffId from, SignOffId to, Set<SignOffId> held) {
        database.sql("UPDATE sign_off_mail SET sign_off_id = :to WHERE sign_off_id = :from AND written_for IN (:held)")
                .bind("from", from)
                .bind("to", to)
                .bind("held", held)
                .update();
    }

    /** They were asked by mail just now, so that nobody is reminded at once. */
    void asked(Collection<SignOffId> signOffs, Instant now) {
        if (!signOffs.isEmpty()) {
            database.sql("UPDATE sign_off SET asked_at = :now WHERE id IN (:signOffs)")
                    .bind("now", now)
                    .bind("signOffs", signOffs)
                    .update();
        }
    }

    /**
     * It was answered: the links in what was written for the one that the answer was given to work no longer. Those of one
     * that went into it lead to an answered one, and work again when that turns out to be another after all.
     */
    void useUpLinks(SignOffId signOff, SignOffId givenTo, Instant now) {
        database.sql("""
            UPDATE sign_off_mail
               SET link_used_at = :now
             WHERE sign_off_id = :signOff
               AND COALESCE(written_for, sign_off_id) = :givenTo
               AND link_used_at IS NULL
            """)
                .bind("signOff", signOff)
                .bind("givenTo", givenTo)
                .bind("now", now)
                .update();
    }

    /** The links of all that was mailed about it so far work no longer. */
    void useUpLinks(List<SignOffId> signOffs, Instant now) {
        if (signOffs.isEmpty()) {
            return;
        }
        database.sql("""
            UPDATE sign_off_mail
               SET link_used_at = :now
             WHERE sign_off_id IN (:signOffs) AND link_used_at IS NULL
            """).bind("signOffs", signOffs).bind("now", now).update();
    }
}
