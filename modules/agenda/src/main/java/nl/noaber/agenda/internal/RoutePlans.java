package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.time.DutchTime;

/** Reads the steps of routes with all that their planning needs, each sort in one go, as the viewer may see it. */
@Singleton
final class RoutePlans {

    private final Database database;
    private final Clock clock;

    RoutePlans(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<AgendaRouteId, SeenRoute> of(Viewer viewer, Set<AgendaRouteId> ids) {
        Map<AgendaRouteId, List<SeenStep>> steps = steps(viewer, ids);
        if (steps.isEmpty()) {
            return Map.of();
        }
        LocalDate today = DutchTime.today(clock);
        RouteEdges edges = RouteEdges.read(database, steps.keySet());
        Set<MeetingId> named = new HashSet<>();
        edges.meetings().values().forEach(named::addAll);
        Set<GovernanceBodyId> bodies = steps.values().stream()
                .flatMap(List::stream)
                .map(SeenStep::body)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        RouteMeetings others = RouteMeetings.read(database, viewer, bodies, named, today);
        Map<AgendaRouteId, SeenRoute> routes = new HashMap<>();
        steps.forEach((id, own) -> routes.put(id, new SeenRoute(own, edges, others, today)));
        return routes;
    }

    private Map<AgendaRouteId, List<SeenStep>> steps(Viewer viewer, Set<AgendaRouteId> ids) {
        return database.sql("SELECT")
                .append(RouteStepRow.COLUMNS)
                .append(",")
                .append(MeetingRow.COLUMNS)
                .append("""
                    , own.id AS own_body, b.id AS living_body, b.rhythm, o.name AS body_name, o.last_day AS body_until
                      FROM agenda_route_step step
                      JOIN agenda_route r ON r.id = step.route_id
                      LEFT JOIN meeting m ON m.id = step.meeting_id
                    """)
                .append(MeetingSight.of(viewer))
                .append("""
                      LEFT JOIN governance_body chosen ON chosen.id = step.body_id
                      LEFT JOIN governance_body own ON own.id = COALESCE(chosen.merged_into, chosen.id)
                      LEFT JOIN governance_body b ON b.id = COALESCE(m.body_id, own.id)
                      LEFT JOIN stakeholder s ON s.id = b.organisation_id
                      LEFT JOIN organisation o ON o.id = COALESCE(s.merged_into, s.id)
                     WHERE step.route_id IN (:ids)
                    """)
                .bind("ids", ids)
                .append(RouteSight.of(viewer))
                .append("ORDER BY step.route_id, step.number")
                .group(row -> row.id("route_id", AgendaRouteId::new), SeenStep::read);
    }
}
