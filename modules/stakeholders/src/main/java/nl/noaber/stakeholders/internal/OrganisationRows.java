package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.ContactRhythm;
import nl.noaber.stakeholders.KeptInTouch;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads organisations. */
@Singleton
final class OrganisationRows {

    private final Database database;

    OrganisationRows(Database database) {
        this.database = database;
    }

    Map<OrganisationId, Organisation> byIds(Viewer viewer, Set<OrganisationId> ids) {
        return database.sql(OrganisationRow.SELECT)
                .append("""
                    , asked.id AS asked_id
                      FROM stakeholder asked
                      JOIN organisation ON organisation.id = COALESCE(asked.merged_into, asked.id)
                     WHERE asked.id IN (:ids)
                    """)
                .bind("ids", ids)
                .map(row -> row.id("asked_id", OrganisationId::new), row -> OrganisationRow.read(viewer, row));
    }

    List<KeptInTouch> keptInTouch(LocalDate today, @Nullable UserId ownerId) {
        return database.sql("""
            SELECT id, contact_rhythm, relationship_owner_id
              FROM organisation
             WHERE contact_rhythm IS NOT NULL
               AND withdrawn_at IS NULL
               AND first_day <= :today
               AND last_day >= :today
            """)
                .appendIfSet("AND relationship_owner_id = :owner", "owner", ownerId)
                .append("ORDER BY id")
                .bind("today", today)
                .list(row -> new KeptInTouch(
                        row.id("id", OrganisationId::new),
                        row.choice("contact_rhythm", ContactRhythm.class),
                        row.idOrNull("relationship_owner_id", UserId::new)));
    }

    /** Which of these are live, and stay so until the transaction ends. */
    Set<OrganisationId> live(Set<OrganisationId> ids) {
        return Set.copyOf(
                database.sql("SELECT id FROM stakeholder WHERE id IN (:ids) AND live AND type = 'ORGANISATION' LOCK IN"
                                + " SHARE MODE")
                        .bind("ids", ids)
                        .list(row -> row.id("id", OrganisationId::new)));
    }

    /** Whether an organisation is part, directly or not, of another. */
    boolean isWithin(OrganisationId part, OrganisationId whole) {
        return database.sql("""
            WITH RECURSIVE above (id, parent_id) AS (
                SELECT id, parent_id FROM organisation WHERE id = :part
                UNION
                SELECT organisation.id, organisation.parent_id
                  FROM above
                  JOIN organisation ON organisation.id = above.parent_id)
            SELECT 1 FROM above WHERE id = :whole
            """).bind("part", part).bind("whole", whole).exists();
    }
}
