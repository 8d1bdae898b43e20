package nl.noaber.cofinancing.internal;

import java.util.UUID;
import nl.noaber.cofinancing.CashierSight;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** What a viewer may see of mandates and their books: the one place that says so. */
final class CashierSeeing {

    private static final String OWN = "(SELECT COALESCE(merged_into, id) FROM stakeholder WHERE id = :cashierViewer)";

    private CashierSeeing() {}

    /**
     * How much of a mandate that it may see a viewer sees.
     *
     * @param own its organisation, where it sees that of that alone
     */
    record Seeing(CashierSight sight, @Nullable UUID own) {

        static Seeing read(Row row) {
            return new Seeing(row.choice("sight", CashierSight.class), row.uuidOrNull("own"));
        }
    }

    /** Reads {@link Seeing}; for {@link CashierRow#TABLES}. */
    static Fragment seeing(Viewer viewer) {
        if (viewer.isTeam()) {
            return sql -> sql.append(", 'WHOLE' AS sight, NULL AS own");
        }
        return viewer.role() == Role.PARTNER
                ? sql -> sql.append("""
                    , CASE WHEN COALESCE(cashier.merged_into, cashier.id) =\
                    """)
                        .append(OWN)
                        .append("THEN 'WHOLE' ELSE 'OWN' END AS sight,")
                        .append(OWN)
                        .append("AS own")
                        .bind("cashierViewer", viewer.organisationId())
                : sql -> sql.append(", 'TOTALS' AS sight, NULL AS own");
    }

    /** For {@link CashierRow#TABLES}. */
    static Fragment of(Viewer viewer) {
        if (viewer.isTeam()) {
            return Fragment.NOTHING;
        }
        return switch (viewer.role()) {
            case PARTNER -> ofPartner(viewer);
            case BOARD -> sql -> sql.append("""
                AND m.withdrawn_at IS NULL
                AND EXISTS (SELECT 1 FROM project p WHERE p.id = COALESCE(m.project_id, d.project_id)
                """).append(Sight.of(viewer)).append(")");
            default -> sql -> sql.append("AND FALSE");
        };
    }

    private static Fragment ofPartner(Viewer viewer) {
        return sql -> sql.append("AND m.withdrawn_at IS NULL AND (")
                .append("COALESCE(cashier.merged_into, cashier.id) =")
                .append(OWN)
                .append("""
                    OR EXISTS (SELECT 1
                                 FROM cashier_line paid
                                 JOIN stakeholder payer ON payer.id = paid.party_id
                                WHERE paid.mandate_id = m.id
                                  AND COALESCE(payer.merged_into, payer.id) =
                    """)
                .append(OWN)
                .append("""
                    ) OR EXISTS (SELECT 1
                                   FROM contribution c
                                   JOIN project p ON p.id = c.project_id AND p.withdrawn_at IS NULL
                                   JOIN stakeholder giver ON giver.id = c.party_id
                                  WHERE c.project_id = COALESCE(m.project_id, d.project_id)
                                    AND c.form = 'CASH'
                                    AND c.state IN ('PLEDGED', 'COMMITTED', 'PAID')
                                    AND COALESCE(giver.merged_into, giver.id) =
                    """)
                .append(OWN)
                .append("""
                    ) OR EXISTS (SELECT 1
                                   FROM cost_division_share share
                                   JOIN stakeholder bearer ON bearer.id = share.party_id
                                  WHERE share.division_id = d.id
                                    AND share.number = d.sent_number
                                    AND d.withdrawn_at IS NULL
                                    AND COALESCE(bearer.merged_into, bearer.id) =
                    """)
                .append(OWN)
                .append("))")
                .bind("cashierViewer", viewer.organisationId());
    }

    /** Of lines {@code l} of those mandates, of {@code payer}, those that are the viewer's to see. */
    static Fragment lines(Viewer viewer) {
        if (viewer.isTeam()) {
            return Fragment.NOTHING;
        }
        return viewer.role() == Role.PARTNER
                ? sql -> sql.append("AND (COALESCE(cashier.merged_into, cashier.id) =")
                        .append(OWN)
                        .append("OR l.withdrawn_at IS NULL AND COALESCE(payer.merged_into, payer.id) =")
                        .append(OWN)
                        .append(")")
                        .bind("cashierViewer", viewer.organisationId())
                : sql -> sql.append("AND FALSE");
    }
}
