package nl.noaber.agenda.internal;

import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.VisibilityRule;

/** What a viewer may see of routes: the one place that says so. */
final class RouteSight {

    private static final VisibilityRule ROUTE = VisibilityRule.of("r", "agenda_route_audience");

    private RouteSight() {}

    /** For the table of routes, as {@code r}. One that was withdrawn is for the team alone. */
    static Fragment of(Viewer viewer) {
        return sql -> {
            sql.append(ROUTE.forViewer(viewer));
            if (!viewer.isTeam()) {
                sql.append("AND r.withdrawn_at IS NULL");
            }
        };
    }
}
