package nl.noaber.cofinancing.internal;

import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What a viewer may see of divisions: the one place that says so. For their table, as {@code d}. */
final class DivisionSight {

    private static final String PROJECT_IS_THERE = """
        AND NOT EXISTS (SELECT 1 FROM project gone WHERE gone.id = d.project_id AND gone.withdrawn_at IS NOT NULL)
        """;

    private DivisionSight() {}

    /**
     * How much of a division that it may see a viewer sees.
     *
     * @param whole whether all parts
     * @param own otherwise, or of the answers, those of this organisation
     */
    record Seeing(boolean whole, @Nullable UUID own) {

        static final Seeing ALL = new Seeing(true, null);

        static Seeing read(Row row) {
            return new Seeing(row.longNumber("whole") > 0, row.uuidOrNull("own"));
        }
    }

    /** Reads {@link Seeing}. */
    static Fragment seeing(Viewer viewer) {
        if (viewer.isTeam()) {
            return sql -> sql.append(", 1 AS whole, NULL AS own");
        }
        return viewer.role() == Role.PARTNER
                ? sql -> sql.append("""
                    , CASE WHEN d.visibility IN (:divisionVisibilities) OR d.visibility = 'SHARED'
                           THEN 1 ELSE 0 END AS whole,
                      (SELECT COALESCE(merged_into, id) FROM stakeholder WHERE id = :divisionParty) AS own
                    """)
                        .bind("divisionVisibilities", open(viewer))
                        .bind("divisionParty", viewer.organisationId())
                : sql -> sql.append(", 1 AS whole, NULL AS own");
    }

    /** What was sent to its organisation, or is for everybody like the viewer; not of a project that was withdrawn. */
    static Fragment of(Viewer viewer) {
        if (viewer.isTeam()) {
            return Fragment.NOTHING;
        }
        return sql -> {
            sql.append("""
                AND d.withdrawn_at IS NULL
                AND d.sent_number IS NOT NULL
                """).append(PROJECT_IS_THERE).append("""
                    AND (d.visibility IN (:divisionVisibilities)
                    """).bind("divisionVisibilities", open(viewer));
            if (viewer.role() == Role.PARTNER) {
                sql.append("""
                    OR EXISTS (SELECT 1
                                 FROM cost_division_share mine
                                 JOIN stakeholder party ON party.id = mine.party_id
                                WHERE mine.division_id = d.id
                                  AND mine.number = d.sent_number
                                  AND COALESCE(party.merged_into, party.id) =
                                      (SELECT COALESCE(merged_into, id) FROM stakeholder WHERE id = :divisionParty))
                    """).bind("divisionParty", viewer.organisationId());
            }
            sql.append(")");
        };
    }

    /** Sent to this party, which has not answered; who answered is the team's to know, and each party's of itself. */
    static Fragment unanswered(Viewer viewer, OrganisationId party) {
        return sql -> {
            sql.append("""
                AND d.booked_at IS NULL
                AND EXISTS (SELECT 1
                              FROM cost_division_share waiting
                              JOIN stakeholder party ON party.id = waiting.party_id
                             WHERE waiting.division_id = d.id
                               AND waiting.number = d.sent_number
                               AND COALESCE(party.merged_into, party.id) = :unansweredBy
                               AND NOT EXISTS (SELECT 1
                                                 FROM cost_division_answer a
                                                WHERE a.division_id = d.id
                                                  AND a.round = d.round
                                                  AND a.position = waiting.position))
                """).append(PROJECT_IS_THERE).bind("unansweredBy", party);
            if (!viewer.isTeam()) {
                sql.append("""
                    AND :unansweredBy = (SELECT COALESCE(merged_into, id) FROM stakeholder WHERE id = :unansweredOwn)
                    """).bind("unansweredOwn", viewer.organisationId());
            }
        };
    }

    private static List<Visibility> open(Viewer viewer) {
        return viewer.role() == Role.BOARD ? List.of(Visibility.PUBLIC, Visibility.BOARD) : List.of(Visibility.PUBLIC);
    }
}
