package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
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

    /**
     * With what it is called.
     *
     * @param drawn whether all its steps are there; otherwise the first alone
     */
    record Titled(String title, boolean drawn, SeenRoute route) {}

    /** Which routes are read, and of which only the first step. */
    private record Which(Fragment drawn, Fragment join, Fragment condition) {}

    private record Step(AgendaRouteId route, String title, boolean drawn, SeenStep step) {
        static Step read(Row row) {
            return new Step(
                    row.id("route_id", AgendaRouteId::new),
                    row.text("route_title"),
                    row.flag("drawn"),
                    SeenStep.read(row));
        }
    }

    Map<AgendaRouteId, SeenRoute> of(Viewer viewer, Set<AgendaRouteId> ids) {
        Map<AgendaRouteId, SeenRoute> routes = new HashMap<>();
        read(
                        viewer,
                        new Which(
                                sql -> sql.append("TRUE AS drawn,"),
                                Fragment.NOTHING,
                                sql -> sql.append("WHERE step.route_id IN (:ids)")
                                        .bind("ids", ids)),
                        ids.size(),
                        SeenRoute::bodies)
                .forEach((id, titled) -> routes.put(id, titled.route()));
        return routes;
    }

    /**
     * Those that were not withdrawn, by title, with all steps of a few of them: to be shown as they are planned, and not as
     * they would be otherwise.
     *
     * @param drawn chooses the ids of those few
     */
    Map<AgendaRouteId, Titled> all(Viewer viewer, Fragment drawn, int most) {
        return read(
                viewer,
                new Which(
                        sql -> sql.append("drawn.id IS NOT NULL AS drawn,"),
                        sql -> sql.append("LEFT JOIN (").append(drawn).append(") drawn ON drawn.id = step.route_id"),
                        sql -> sql.append(
                                "WHERE r.withdrawn_at IS NULL AND (drawn.id IS NOT NULL OR step.number = 1)")),
                most,
                SeenRoute::bodiesInQuestion);
    }

    /** @param bodies those of a route of which other meetings count */
    private Map<AgendaRouteId, Titled> read(
            Viewer viewer, Which which, int most, Function<SeenRoute, Set<GovernanceBodyId>> bodies) {
        Map<AgendaRouteId, List<Step>> routes = steps(viewer, which, most);
        if (routes.isEmpty()) {
            return Map.of();
        }
        LocalDate today = DutchTime.today(clock);
        RouteEdges edges = RouteEdges.read(database, routes.keySet());
        Set<MeetingId> named = new HashSet<>();
        edges.meetings().values().forEach(named::addAll);
        Set<GovernanceBodyId> asked = routes.values().stream()
                .flatMap(steps -> bodies.apply(route(steps, edges, RouteMeetings.NONE, today)).stream())
                .collect(Collectors.toSet());
        RouteMeetings others = RouteMeetings.read(database, viewer, asked, named, today);
        Map<AgendaRouteId, Titled> seen = new LinkedHashMap<>();
        routes.forEach((id, steps) -> seen.put(
                id,
                new Titled(steps.getFirst().title(), steps.getFirst().drawn(), route(steps, edges, others, today))));
        return seen;
    }

    private static SeenRoute route(List<Step> steps, RouteEdges edges, RouteMeetings others, LocalDate today) {
        return new SeenRoute(steps.stream().map(Step::step).toList(), edges, others, today);
    }

    /** By title of the route; of one that has too many before it nothing. */
    private Map<AgendaRouteId, List<Step>> steps(Viewer viewer, Which which, int most) {
        Map<AgendaRouteId, List<Step>> routes = new LinkedHashMap<>();
        database.sql("SELECT r.title AS route_title,")
                .append(which.drawn())
                .append(RouteStepRow.COLUMNS)
                .append(",")
                .append(MeetingRow.COLUMNS)
                .append("""
                    , own.id AS own_body, b.id AS living_body, b.rhythm, o.name AS body_name, o.last_day AS body_until
                      FROM agenda_route_step step
                      JOIN agenda_route r ON r.id = step.route_id
                    """)
                .append(which.join())
                .append("LEFT JOIN meeting m ON m.id = step.meeting_id")
                .append(MeetingSight.of(viewer))
                .append("""
                      LEFT JOIN governance_body chosen ON chosen.id = step.body_id
                      LEFT JOIN governance_body own ON own.id = COALESCE(chosen.merged_into, chosen.id)
                      LEFT JOIN governance_body b ON b.id = COALESCE(m.body_id, own.id)
                      LEFT JOIN stakeholder s ON s.id = b.organisation_id
                      LEFT JOIN organisation o ON o.id = COALESCE(s.merged_into, s.id)
                    """)
                .append(which.condition())
                .append(RouteSight.of(viewer))
                .append("ORDER BY r.title, step.route_id, step.number LIMIT :steps")
                .bind("steps", most * AgendaRoute.MOST_STEPS)
                .list(Step::read)
                .forEach(step -> {
                    if (routes.size() < most || routes.containsKey(step.route())) {
                        routes.computeIfAbsent(step.route(), _ -> new ArrayList<>())
                                .add(step);
                    }
                });
        return routes;
    }
}
