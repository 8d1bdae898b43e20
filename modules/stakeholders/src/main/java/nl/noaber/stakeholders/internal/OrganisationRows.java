package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.stakeholders.ContactRhythm;
import nl.noaber.stakeholders.KeptInTouch;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads organisations. */
@Singleton
final class OrganisationRows {

    private static final String LIVE = " FROM organisation WHERE organisation.withdrawn_at IS NULL";

    private static final String RANKED = OrganisationRow.SELECT
            + ", ROW_NUMBER() OVER (PARTITION BY organisation.parent_id"
            + " ORDER BY organisation.sort_name, organisation.id) AS place"
            + LIVE
            + " AND organisation.parent_id IN (:parents)";

    private static final String RANKED_FROM_THE_END = OrganisationRow.SELECT
            + ", ROW_NUMBER() OVER (PARTITION BY organisation.parent_id"
            + " ORDER BY organisation.sort_name DESC, organisation.id DESC) AS place"
            + LIVE
            + " AND organisation.parent_id IN (:parents)";

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

    Map<OrganisationId, List<OrganisationPlace>> children(
            Viewer viewer, Set<OrganisationId> parents, PageRequest page) {
        Fragment after = Keyset.NAME.after(page, "children");
        return database.sql("SELECT * FROM (")
                .append(sql -> {
                    if (page.isBackwards()) {
                        sql.append(RANKED_FROM_THE_END);
                    } else {
                        sql.append(RANKED);
                    }
                })
                .append(after)
                .append(") AS ranked WHERE place <= :size ORDER BY parent_id, place")
                .bind("parents", parents)
                .bind("size", page.size() + 1)
                .group(row -> row.id("parent_id", OrganisationId::new), row -> OrganisationPlace.read(viewer, row));
    }

    Map<OrganisationId, Long> countChildren(Set<OrganisationId> parents) {
        return database.sql("""
            SELECT parent_id, COUNT(*) AS number
              FROM organisation
             WHERE parent_id IN (:parents) AND withdrawn_at IS NULL
             GROUP BY parent_id
            """)
                .bind("parents", parents)
                .map(row -> row.id("parent_id", OrganisationId::new), row -> row.longNumber("number"));
    }

    Map<OrganisationId, List<Organisation>> predecessors(Viewer viewer, Set<OrganisationId> ids) {
        return database.sql(OrganisationRow.SELECT)
                .append(LIVE)
                .append("AND organisation.successor_id IN (:ids) ORDER BY organisation.sort_name, organisation.id")
                .bind("ids", ids)
                .group(row -> row.id("successor_id", OrganisationId::new), row -> OrganisationRow.read(viewer, row));
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
