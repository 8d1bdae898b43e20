package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
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
                   answered_by = :answeredBy, presence = :presence, represented_by = :representedBy, version = :version
             WHERE id = :id
            """).updateEach(rows);
    }

    void delete(Collection<MeetingAttendeeId> ids) {
        if (!ids.isEmpty()) {
            database.sql("DELETE FROM meeting_attendee WHERE id IN (:ids)")
                    .bind("ids", ids)
                    .update();
        }
    }
}
