package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.agenda.MeetingAttendeeId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.MailState;
import org.jspecify.annotations.Nullable;

/** Keeps the mails about meetings and what became of them. */
@Singleton
final class MeetingMailRepository {

    private final Database database;

    MeetingMailRepository(Database database) {
        this.database = database;
    }

    /** A mail that is to be sent. */
    record Due(
            UUID id,
            MeetingId meeting,
            MeetingAttendeeId attendee,
            MeetingMailKind kind,
            String recipient,
            int attempts) {}

    private record Fresh(
            UUID id,
            MeetingId meetingId,
            MeetingAttendeeId attendeeId,
            MeetingMailKind kind,
            String recipient,
            Instant now) {}

    private record Superseded(MeetingAttendeeId attendeeId) {}

    /** In the place of what still waits to be sent to the same. */
    void write(MeetingMailKind kind, Collection<AttendeeRow> to, Instant now) {
        database.sql("""
            UPDATE meeting_mail
               SET state = 'DROPPED', next_try_at = NULL
             WHERE attendee_id = :attendeeId AND state = 'WAITING' AND next_try_at IS NOT NULL
            """)
                .updateEach(to.stream().map(row -> new Superseded(row.id())).toList());
        database.sql("""
            INSERT INTO meeting_mail (id, meeting_id, attendee_id, kind, recipient, state, attempts, next_try_at, written_at)
            VALUES (:id, :meetingId, :attendeeId, :kind, :recipient, 'WAITING', 0, :now, :now)
            """)
                .updateEach(to.stream()
                        .filter(row -> row.email() != null)
                        .map(row -> new Fresh(
                                Ids.next(), row.meetingId(), row.id(), kind, String.valueOf(row.email()), now))
                        .toList());
    }

    boolean isAnyDue(Instant now) {
        return database.sql("SELECT 1 FROM meeting_mail WHERE state = 'WAITING' AND next_try_at <= :now LIMIT 1")
                .bind("now", now)
                .exists();
    }

    /** The next that is due and that nobody else takes, locked until the open transaction ends. */
    Optional<Due> due(Instant now) {
        return database.sql("""
            SELECT id, meeting_id, attendee_id, kind, recipient, attempts
              FROM meeting_mail
             WHERE state = 'WAITING' AND next_try_at <= :now
             ORDER BY next_try_at, id
             LIMIT 1
               FOR UPDATE SKIP LOCKED
            """).bind("now", now).single(MeetingMailRepository::due);
    }

    private static Due due(Row row) {
        return new Due(
                row.uuid("id"),
                row.id("meeting_id", MeetingId::new),
                row.id("attendee_id", MeetingAttendeeId::new),
                row.choice("kind", MeetingMailKind.class),
                row.text("recipient"),
                row.number("attempts"));
    }

    /** Before it is handed over: whoever dies now leaves it so, and nobody takes it by itself. */
    void begun(UUID id, UUID sender, Instant now) {
        database.sql("""
            UPDATE meeting_mail
               SET begun_at = :now, begun_by = :sender, next_try_at = NULL, attempts = attempts + 1
             WHERE id = :id
            """).bind("id", id).bind("sender", sender).bind("now", now).update();
    }

    /** Whether an earlier invitation went to the same. */
    boolean wasInvited(Due mail) {
        return database.sql("""
            SELECT 1
              FROM meeting_mail
             WHERE attendee_id = :attendee AND id <> :id AND kind = 'REQUEST' AND state = 'SENT' AND recipient = :recipient
             LIMIT 1
            """)
                .bind("attendee", mail.attendee())
                .bind("id", mail.id())
                .bind("recipient", mail.recipient())
                .exists();
    }

    /** It is of no use any more. */
    void dropped(UUID id) {
        database.sql("UPDATE meeting_mail SET state = 'DROPPED', next_try_at = NULL WHERE id = :id")
                .bind("id", id)
                .update();
    }

    /** What came of it; only whoever began it says so. */
    void ended(UUID id, UUID sender, MailState state, @Nullable String problem, @Nullable Instant sentAt) {
        database.sql("""
            UPDATE meeting_mail
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

    void failed(UUID id, UUID sender, String problem, Instant again) {
        database.sql("""
            UPDATE meeting_mail
               SET problem = :problem, next_try_at = :again, begun_at = NULL, begun_by = NULL
             WHERE id = :id AND begun_by = :sender
            """)
                .bind("id", id)
                .bind("sender", sender)
                .bind("problem", problem)
                .bind("again", again)
                .update();
    }
}
