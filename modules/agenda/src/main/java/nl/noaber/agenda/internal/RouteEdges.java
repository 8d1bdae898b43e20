package nl.noaber.agenda.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.RouteDependency;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** What the steps of routes follow, and at which other meetings they could be. */
record RouteEdges(Map<Place, List<RouteDependency>> dependencies, Map<Place, Set<MeetingId>> meetings) {

    /** A step of a route. */
    record Place(AgendaRouteId route, int number) {}

    private record Edge(
            AgendaRouteId route,
            int number,
            int follows,
            int days,
            @Nullable MeetingId meeting) {
        static Edge read(Row row) {
            return new Edge(
                    row.id("route_id", AgendaRouteId::new),
                    row.number("number"),
                    row.number("follows"),
                    row.number("days"),
                    row.idOrNull("meeting_id", MeetingId::new));
        }
    }

    static RouteEdges read(Database database, Collection<AgendaRouteId> routes) {
        Map<Place, List<RouteDependency>> dependencies = new HashMap<>();
        Map<Place, Set<MeetingId>> meetings = new HashMap<>();
        database.sql("""
            SELECT route_id, number, 0 AS follows, 0 AS days, meeting_id
              FROM agenda_route_alternative
             WHERE route_id IN (:routes)
             UNION ALL
            SELECT route_id, number, follows, days, NULL
              FROM agenda_route_dependency
             WHERE route_id IN (:routes)
             ORDER BY route_id, number, follows, meeting_id
            """).bind("routes", routes).list(Edge::read).forEach(edge -> {
            Place place = new Place(edge.route(), edge.number());
            if (edge.meeting() == null) {
                dependencies
                        .computeIfAbsent(place, _ -> new ArrayList<>())
                        .add(new RouteDependency(edge.follows(), edge.days()));
            } else {
                meetings.computeIfAbsent(place, _ -> new LinkedHashSet<>()).add(edge.meeting());
            }
        });
        return new RouteEdges(dependencies, meetings);
    }

    List<RouteDependency> follows(AgendaRouteId route, int number) {
        return dependencies.getOrDefault(new Place(route, number), List.of());
    }

    Set<MeetingId> alternatives(AgendaRouteId route, int number) {
        return meetings.getOrDefault(new Place(route, number), Set.of());
    }
}
