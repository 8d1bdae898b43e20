package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.MeetingAttendeeId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.sql.Database;

/** Reads lists of who is invited to change them, and writes them. */
@Singleton
final class AttendeeRepository {

    private final Database database;

    AttendeeRepository(Database database) {
        this.database = database;
    }

    /** The whole list of a meeting, in the order in which they were put on it. */
    List<AttendeeRow> of(MeetingId meeting) {
        return database.sql("SELECT")
                .append(AttendeeRow.COLUMNS)
                .append("FROM meeting_attendee a WHERE a.meeting_id = :meeting ORDER BY a.number")
                .bind("meeting", meeting)
                .list(AttendeeRow::read);
    }

    /** The same of several. */
    Map<MeetingId, List<AttendeeRow>> of(Set<MeetingId> meetings) {
        return meetings.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(AttendeeRow.COLUMNS)
                        .append("FROM meeting_attendee a WHERE a.meeting_id IN (:meetings)")
                        .append("ORDER BY a.meeting_id, a.number")
                        .bind("meetings", meetings)
                        .group(row -> row.id("meeting_id", MeetingId::new), AttendeeRow::read);
    }

    /** Those of these that are on the list of another meeting. */
    List<MeetingAttendeeId> elsewhere(Collection<MeetingAttendeeId> ids, MeetingId meeting) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("SELECT id FROM meeting_attendee WHERE id IN (:ids) AND meeting_id <> :meeting")
                        .bind("ids", ids)
                        .bind("meeting", meeting)
                        .list(row -> row.id("id", MeetingAttendeeId::new));
    }

    void insert(Collection<AttendeeRow> rows) {
        database.sql("""
            INSERT INTO meeting_attendee (id, meeting_id, number, post_id, person_id, organisation_id, words, role, email,
                   answer, answered_at, answered_by, presence, represented_by, version)
            VALUES (:id, :meetingId, :number, :postId, :personId, :organisationId, :words, :role, :email,
                   :answer, :answeredAt, :answeredBy, :presence, :representedBy, :version)
            """).updateEach(rows);
    }

    void update(Collection<AttendeeRow> rows) {
        database.sql("""
            UPDATE meeting_attendee
               SET role = :role, email = :email, answer = :answer, answered_at = :answeredAt,
                   answered_by = :answeredBy, answer_stamp = :answerStamp, presence = :presence, represented_by = :representedBy, version = :version
             WHERE id = :id
            """).updateEach(rows);
    }

    /** They were invited to a meeting as it is now. */
    void invited(Collection<MeetingAttendeeId> ids, int sequence, Instant now) {
        if (!ids.isEmpty()) {
            database.sql("""
                UPDATE meeting_attendee
                   SET invited_sequence = :sequence, invited_at = :now
                 WHERE id IN (:ids)
                """)
                    .bind("ids", ids)
                    .bind("sequence", sequence)
                    .bind("now", now)
                    .update();
        }
    }

    /** What they were invited to does not count any more. */
    void calledOff(Collection<MeetingAttendeeId> ids) {
        if (!ids.isEmpty()) {
            database.sql("UPDATE meeting_attendee SET invited_sequence = NULL, invited_at = NULL WHERE id IN (:ids)")
                    .bind("ids", ids)
                    .update();
        }
    }

    void delete(Collection<MeetingAttendeeId> ids) {
        if (!ids.isEmpty()) {
            database.sql("DELETE FROM meeting_attendee WHERE id IN (:ids)")
                    .bind("ids", ids)
                    .update();
        }
    }
}
