package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.OrganisationId;

/** Reads whole meetings to change them, and writes them. */
@Singleton
final class MeetingRepository {

    private final Database database;

    MeetingRepository(Database database) {
        this.database = database;
    }

    private record Named(MeetingId recordId, OrganisationId principalId) {}

    /** The whole of it, whoever may see it. */
    Optional<WholeMeeting> whole(MeetingId id) {
        return database.sql("SELECT")
                .append(MeetingRow.COLUMNS)
                .append("FROM meeting m WHERE m.id = :id")
                .bind("id", id)
                .single(MeetingRow::read)
                .map(this::whole);
    }

    /** Without whom they are shared with. */
    Map<MeetingId, MeetingRow> rows(Set<MeetingId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(MeetingRow.COLUMNS)
                        .append("FROM meeting m WHERE m.id IN (:ids)")
                        .bind("ids", ids)
                        .map(row -> row.id("id", MeetingId::new), MeetingRow::read);
    }

    /** The whole of it, which nobody else changes until the open transaction ends. */
    Optional<WholeMeeting> locked(MeetingId id) {
        return database.sql("SELECT")
                .append(MeetingRow.COLUMNS)
                .append("FROM meeting m WHERE m.id = :id FOR UPDATE")
                .bind("id", id)
                .single(MeetingRow::read)
                .map(this::whole);
    }

    /** Nobody else changes these until the open transaction ends. */
    void lock(Collection<MeetingId> ids) {
        database.sql("SELECT id FROM meeting WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    /** How much was decided there. */
    long decisions(MeetingId id) {
        return database.sql("""
            SELECT COUNT(*)
              FROM agenda_item i
              JOIN agenda_decision d ON d.item_id = i.id
             WHERE i.meeting_id = :id
            """).bind("id", id).count();
    }

    private WholeMeeting whole(MeetingRow row) {
        return new WholeMeeting(
                row,
                new HashSet<>(database.sql("SELECT principal_id FROM meeting_audience WHERE record_id = :id")
                        .bind("id", row.id())
                        .list(found -> found.id("principal_id", OrganisationId::new))));
    }

    /**
     * Inserts it, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeMeeting meeting) {
        boolean inserted = database.sql("""
            INSERT INTO meeting (id, body_id, name, first_day, last_day, exactness, from_time, until_time,
                   planned_first_day, planned_last_day, planned_exactness, planned_from_time, planned_until_time, place,
                   state, visibility, version, created_at, created_by, created_by_name, updated_at, withdrawn_at)
            VALUES (:id, :bodyId, :name, :firstDay, :lastDay, :exactness, :fromTime, :untilTime,
                   :plannedFirstDay, :plannedLastDay, :plannedExactness, :plannedFromTime, :plannedUntilTime, :place,
                   :state, :visibility, :version, :createdAt, :createdBy, :createdByName, :updatedAt, :withdrawnAt)
            """).bindAll(meeting.row()).insertIfAbsent();
        if (inserted) {
            share(meeting);
        }
        return inserted;
    }

    void update(WholeMeeting meeting) {
        database.sql("""
            UPDATE meeting
               SET name = :name, first_day = :firstDay, last_day = :lastDay, exactness = :exactness,
                   from_time = :fromTime, until_time = :untilTime, planned_first_day = :plannedFirstDay,
                   planned_last_day = :plannedLastDay, planned_exactness = :plannedExactness,
                   planned_from_time = :plannedFromTime, planned_until_time = :plannedUntilTime, place = :place,
                   state = :state, visibility = :visibility, version = :version, updated_at = :updatedAt
             WHERE id = :id
            """).bindAll(meeting.row()).update();
        database.sql("DELETE FROM meeting_audience WHERE record_id = :id")
                .bind("id", meeting.row().id())
                .update();
        share(meeting);
    }

    /** Whether it is there for all who may see it. */
    void turn(MeetingRow row) {
        database.sql("""
            UPDATE meeting
               SET withdrawn_at = :withdrawnAt, version = :version, updated_at = :updatedAt
             WHERE id = :id
            """).bindAll(row).update();
    }

    private void share(WholeMeeting meeting) {
        database.sql("INSERT INTO meeting_audience (record_id, principal_id) VALUES (:recordId, :principalId)")
                .updateEach(meeting.sharedWith().stream()
                        .map(id -> new Named(meeting.row().id(), id))
                        .toList());
    }
}
