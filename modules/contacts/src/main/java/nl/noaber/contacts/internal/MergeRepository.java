package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.PersonId;

/**
 * Moves the rows that point at one stakeholder to another, and back. The kind of an organisation is repeated with each
 * participant and moves with it.
 */
@Singleton
final class MergeRepository {

    static final String DELIVERIES = "deliveries";
    static final String PARTICIPANTS = "participants";
    static final String COMMITMENTS = "commitments";
    static final String SHARED_WITH = "sharedWith";

    private final Database database;

    MergeRepository(Database database) {
        this.database = database;
    }

    /** A row to put back: of which contact moment, and which. */
    private record Place(UUID contactMoment, UUID id) {}

    private record One(UUID id) {}

    int countParticipants(Viewer viewer, OrganisationId organisation) {
        return (int) database.sql("SELECT COUNT(*) FROM contact_moment_participant l WHERE l.organisation_id = :id")
                .bind("id", organisation)
                .append(Sight.ofListed(viewer, ContactMomentParts.ALL))
                .count();
    }

    int countParticipants(Viewer viewer, PersonId person) {
        return (int) database.sql("SELECT COUNT(*) FROM contact_moment_participant l WHERE l.person_id = :id")
                .bind("id", person)
                .append(Sight.ofListed(viewer, ContactMomentParts.ALL))
                .count();
    }

    int countCommitments(Viewer viewer, OrganisationId organisation) {
        return (int) database.sql("SELECT COUNT(*) FROM commitment m WHERE m.organisation_id = :id")
                .bind("id", organisation)
                .append(Sight.ofCommitments(viewer))
                .count();
    }

    int countShares(Viewer viewer, OrganisationId organisation) {
        return (int) database.sql("""
            SELECT COUNT(*)
              FROM contact_moment_audience shared
              JOIN contact_moment c ON c.id = shared.record_id
             WHERE shared.principal_id = :id
            """)
                .bind("id", organisation)
                .append(Sight.ofContactMoments(viewer))
                .count();
    }

    /** Of what was moved: a participant is told of to who may see its contact moment, as it is now. */
    static Fragment seen(Viewer viewer) {
        return sql -> sql.append("""
            AND (moved.sort NOT IN ('participants', 'commitments', 'sharedWith', 'deliveries')
                 OR moved.sort = 'commitments' AND EXISTS (SELECT 1 FROM commitment m WHERE m.id = moved.record_id
            """)
                .append(Sight.ofCommitments(viewer))
                .append("""
                    ) OR moved.sort IN ('participants', 'sharedWith', 'deliveries') AND EXISTS (
                        SELECT 1 FROM contact_moment c
                         WHERE c.id = CASE moved.sort WHEN 'sharedWith' THEN moved.record_id
                                                      ELSE UNHEX(REPLACE(moved.detail, '-', '')) END
                    """)
                .append(Sight.ofContactMoments(viewer))
                .append("))");
    }

    List<Moved> moveParticipants(OrganisationId absorb, OrganisationId keep) {
        List<Moved> moved = database.sql(
                        "SELECT contact_moment_id, id FROM contact_moment_participant WHERE organisation_id = :absorb"
                                + " FOR UPDATE")
                .bind("absorb", absorb)
                .list(row -> new Moved(
                        PARTICIPANTS,
                        row.uuid("id"),
                        row.uuid("contact_moment_id").toString()));
        database.sql("""
            UPDATE contact_moment_participant
               SET organisation_id = :keep,
                   organisation_kind = (SELECT kind FROM organisation_kind WHERE organisation_id = :keep)
             WHERE organisation_id = :absorb
            """).bind("absorb", absorb).bind("keep", keep).update();
        return moved;
    }

    List<Moved> moveParticipants(PersonId absorb, PersonId keep) {
        List<Moved> moved = database.sql(
                        "SELECT contact_moment_id, id FROM contact_moment_participant WHERE person_id = :absorb"
                                + " FOR UPDATE")
                .bind("absorb", absorb)
                .list(row -> new Moved(
                        PARTICIPANTS,
                        row.uuid("id"),
                        row.uuid("contact_moment_id").toString()));
        database.sql("UPDATE contact_moment_participant SET person_id = :keep WHERE person_id = :absorb")
                .bind("absorb", absorb)
                .bind("keep", keep)
                .update();
        return moved;
    }

    List<Moved> moveCommitments(OrganisationId absorb, OrganisationId keep) {
        List<Moved> moved = database.sql("SELECT id FROM commitment WHERE organisation_id = :absorb FOR UPDATE")
                .bind("absorb", absorb)
                .list(row -> Moved.of(COMMITMENTS, row.uuid("id")));
        database.sql("UPDATE commitment SET organisation_id = :keep WHERE organisation_id = :absorb")
                .bind("absorb", absorb)
                .bind("keep", keep)
                .update();
        return moved;
    }

    void putBackParticipants(OrganisationId absorb, OrganisationId keep, List<Moved> moved) {
        database.sql("""
            UPDATE contact_moment_participant
               SET organisation_id = :absorb,
                   organisation_kind = (SELECT kind FROM organisation_kind WHERE organisation_id = :absorb)
             WHERE contact_moment_id = :contactMoment AND id = :id AND organisation_id = :keep
            """)
                .bind("absorb", absorb)
                .bind("keep", keep)
                .updateEach(moved.stream().map(MergeRepository::place).toList());
    }

    void putBackParticipants(PersonId absorb, PersonId keep, List<Moved> moved) {
        database.sql("""
            UPDATE contact_moment_participant
               SET person_id = :absorb
             WHERE contact_moment_id = :contactMoment AND id = :id AND person_id = :keep
            """)
                .bind("absorb", absorb)
                .bind("keep", keep)
                .updateEach(moved.stream().map(MergeRepository::place).toList());
    }

    void putBackCommitments(OrganisationId absorb, OrganisationId keep, List<Moved> moved) {
        database.sql("UPDATE commitment SET organisation_id = :absorb WHERE id = :id AND organisation_id = :keep")
                .bind("absorb", absorb)
                .bind("keep", keep)
                .updateEach(moved.stream().map(one -> new One(one.recordId())).toList());
    }

    private static Place place(Moved moved) {
        String moment = Objects.requireNonNull(moved.detail(), "the contact moment of a participant");
        return new Place(Ids.parse(moment).orElseThrow(), moved.recordId());
    }
}
