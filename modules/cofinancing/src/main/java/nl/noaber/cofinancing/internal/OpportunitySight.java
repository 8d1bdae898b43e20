package nl.noaber.cofinancing.internal;

import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/** What a viewer may see of funding opportunities: the one place that says so. For their table, as {@code o}. */
final class OpportunitySight {

    private static final VisibilityRule RULE = VisibilityRule.of("o", "funding_opportunity_audience");

    private OpportunitySight() {}

    static Fragment of(Viewer viewer) {
        return sql -> {
            sql.append(RULE.forViewer(viewer));
            if (!viewer.isTeam()) {
                sql.append("AND o.withdrawn_at IS NULL");
            }
        };
    }

    /** For what is the team's alone. */
    static Fragment ofTeam(Viewer viewer) {
        return viewer.isTeam() ? of(viewer) : sql -> sql.append("AND FALSE");
    }
}
