package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.StakeholderId;

/** Bodies that were merged into others, and their meetings. */
@Singleton
final class MergedBodies {

    private final Database database;

    MergedBodies(Database database) {
        this.database = database;
    }

    private record Redirected(GovernanceBodyId id, GovernanceBodyId keep, Instant at) {}

    private record Turned(MeetingId id, GovernanceBodyId body, Instant at) {}

    /** How many bodies an organisation is. */
    int bodies(StakeholderId organisation) {
        return (int) database.sql("""
            SELECT COUNT(*)
              FROM governance_body b
              JOIN stakeholder s ON s.id = b.organisation_id
             WHERE b.merged_into IS NULL
               AND b.withdrawn_at IS NULL
               AND (b.organisation_id = :organisation OR s.merged_into = :organisation)
            """).bind("organisation", organisation).count();
    }

    /** How many meetings of it the viewer may see. */
    int meetings(Viewer viewer, StakeholderId organisation) {
        return (int) database.sql("""
            SELECT COUNT(*)
              FROM governance_body b
              JOIN stakeholder s ON s.id = b.organisation_id
              JOIN meeting m ON m.body_id = b.id
             WHERE b.merged_into IS NULL
               AND (b.organisation_id = :organisation OR s.merged_into = :organisation)
            """)
                .bind("organisation", organisation)
                .append(MeetingSight.of(viewer))
                .count();
    }

    /** The bodies that either organisation is, that of the first before all others; nobody else changes them meanwhile. */
    List<GovernanceBodyId> lock(OrganisationId keep, OrganisationId absorb) {
        return database.sql("""
            SELECT b.id
              FROM governance_body b
              JOIN stakeholder s ON s.id = b.organisation_id
             WHERE b.merged_into IS NULL
               AND b.withdrawn_at IS NULL
               AND (b.organisation_id IN (:keep, :absorb) OR s.merged_into IN (:keep, :absorb))
             ORDER BY b.organisation_id <> :keep, b.organisation_id = :absorb, b.id
               FOR UPDATE
            """)
                .bind("keep", keep)
                .bind("absorb", absorb)
                .list(row -> row.id("id", GovernanceBodyId::new));
    }

    /**
     * From now on the id of a body leads to another one.
     *
     * @return itself, and those that led to it
     */
    List<GovernanceBodyId> redirect(GovernanceBodyId absorb, GovernanceBodyId keep, Instant at) {
        List<GovernanceBodyId> ids = database.sql(
                        "SELECT id FROM governance_body WHERE id = :absorb OR merged_into = :absorb FOR UPDATE")
                .bind("absorb", absorb)
                .list(row -> row.id("id", GovernanceBodyId::new));
        database.sql("""
            UPDATE governance_body
               SET merged_into = :keep, version = version + 1, updated_at = :at
             WHERE id = :id
            """)
                .updateEach(ids.stream().map(id -> new Redirected(id, keep, at)).toList());
        return ids;
    }

    /** To which one it leads; empty when it is one of its own. */
    Optional<GovernanceBodyId> survivor(GovernanceBodyId id) {
        return database.sql(
                        "SELECT merged_into FROM governance_body WHERE id = :id AND merged_into IS NOT NULL FOR UPDATE")
                .bind("id", id)
                .single(row -> row.id("merged_into", GovernanceBodyId::new));
    }

    /**
     * One that led to another is a body of its own again.
     *
     * @param others that led to it before
     */
    void release(GovernanceBodyId keep, GovernanceBodyId own, List<GovernanceBodyId> others, Instant at) {
        database.sql("""
            UPDATE governance_body
               SET merged_into = NULL, version = version + 1, updated_at = :at
             WHERE id = :own AND merged_into = :keep
            """).bind("own", own).bind("keep", keep).bind("at", at).update();
        database.sql("""
            UPDATE governance_body
               SET merged_into = :keep, version = version + 1, updated_at = :at
             WHERE id = :id
            """)
                .updateEach(
                        others.stream().map(id -> new Redirected(id, own, at)).toList());
    }

    /** All meetings of one are of the other. */
    List<MeetingId> move(GovernanceBodyId from, GovernanceBodyId to, Instant at) {
        return moved(
                database.sql("SELECT id FROM meeting WHERE body_id = :from ORDER BY id FOR UPDATE")
                        .bind("from", from)
                        .list(row -> row.id("id", MeetingId::new)),
                to,
                at);
    }

    /** These, as far as they still are of the one. */
    List<MeetingId> moveOf(List<MeetingId> ids, GovernanceBodyId from, GovernanceBodyId to, Instant at) {
        return ids.isEmpty()
                ? List.of()
                : moved(
                        database.sql("SELECT id FROM meeting WHERE body_id = :from AND id IN (:ids) ORDER BY id FOR"
                                        + " UPDATE")
                                .bind("from", from)
                                .bind("ids", ids)
                                .list(row -> row.id("id", MeetingId::new)),
                        to,
                        at);
    }

    private List<MeetingId> moved(List<MeetingId> ids, GovernanceBodyId to, Instant at) {
        database.sql("""
            UPDATE meeting
               SET body_id = :body, version = version + 1, updated_at = :at
             WHERE id = :id
            """)
                .updateEach(ids.stream().map(id -> new Turned(id, to, at)).toList());
        return ids;
    }

    int version(GovernanceBodyId id) {
        return (int) database.sql("SELECT version FROM governance_body WHERE id = :id")
                .bind("id", id)
                .count();
    }

    /** What the history says of each of these meetings. */
    List<Entry> entries(Collection<MeetingId> meetings, FieldChange change) {
        Map<MeetingId, Integer> versions = database.sql("SELECT id, version FROM meeting WHERE id IN (:ids)")
                .bind("ids", meetings)
                .map(row -> row.id("id", MeetingId::new), row -> row.number("version"));
        return meetings.stream()
                .map(id -> new Entry(
                        RecordRef.of(Meeting.TYPE, id),
                        ChangeAction.UPDATED,
                        versions.getOrDefault(id, 1),
                        List.of(change)))
                .toList();
    }
}
