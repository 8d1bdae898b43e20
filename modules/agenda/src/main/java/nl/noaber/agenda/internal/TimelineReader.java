package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaTimeline;
import nl.noaber.agenda.AgendaTimelines;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;

/** Reads the timeline: the meetings in one statement, the routes in three, however many there are. */
@Singleton
final class TimelineReader implements AgendaTimelines {

    private static final String NAMED = "SELECT id FROM agenda_route WHERE id IN (:drawnRoutes)";

    private final Database database;
    private final RoutePlans plans;

    TimelineReader(Database database, RoutePlans plans) {
        this.database = database;
        this.plans = plans;
    }

    @Override
    public AgendaTimeline between(Viewer viewer, LocalDate from, LocalDate until, Set<AgendaRouteId> routes) {
        if (!AgendaTimelines.isPeriod(from, until)) {
            throw new IllegalArgumentException(from + " until " + until);
        }
        List<AgendaTimeline.Held> meetings = meetings(viewer, from, until);
        return new AgendaTimeline(
                meetings.subList(0, Math.min(meetings.size(), AgendaTimeline.MOST_MEETINGS)),
                meetings.size() > AgendaTimeline.MOST_MEETINGS,
                routes(viewer, routes.isEmpty() ? within(viewer, from, until) : named(routes)));
    }

    private List<AgendaTimeline.Held> meetings(Viewer viewer, LocalDate from, LocalDate until) {
        return database.sql("SELECT")
                .append(MeetingRow.COLUMNS)
                .append("""
                    , o.name AS body_name
                      FROM meeting m
                      JOIN governance_body b ON b.id = m.body_id
                      JOIN stakeholder s ON s.id = b.organisation_id
                      JOIN organisation o ON o.id = COALESCE(s.merged_into, s.id)
                     WHERE m.withdrawn_at IS NULL
                       AND m.first_day BETWEEN :earliest AND :until
                       AND m.last_day >= :from
                    """)
                .bind("earliest", from.minusDays(MeetingReader.LONGEST_SEASON))
                .bind("until", until)
                .bind("from", from)
                .append(MeetingSight.of(viewer))
                .append("ORDER BY m.first_day, m.id LIMIT :most")
                .bind("most", AgendaTimeline.MOST_MEETINGS + 1)
                .list(row -> new AgendaTimeline.Held(MeetingRow.read(row).shown(), row.text("body_name")));
    }

    private static Fragment named(Set<AgendaRouteId> routes) {
        return sql -> sql.append(NAMED)
                .bind("drawnRoutes", routes)
                .append("ORDER BY title, id LIMIT :drawn")
                .bind("drawn", AgendaTimeline.MOST_DRAWN);
    }

    /** The ids of those that have a step in the period which the viewer sees. */
    private static Fragment within(Viewer viewer, LocalDate from, LocalDate until) {
        return sql -> sql.append("""
            SELECT r.id
              FROM agenda_route r
              JOIN agenda_route_step step ON step.route_id = r.id
              LEFT JOIN meeting m ON m.id = step.meeting_id
            """)
                .append(MeetingSight.of(viewer))
                .append("""
                     WHERE r.withdrawn_at IS NULL
                       AND COALESCE(m.first_day, step.first_day) <= :until
                       AND COALESCE(m.last_day, step.last_day) >= :from
                       AND (m.id IS NULL OR m.withdrawn_at IS NULL AND m.state <> 'CANCELLED')
                    """)
                .append(RouteSight.of(viewer))
                .append("GROUP BY r.id, r.title ORDER BY r.title, r.id LIMIT :drawn")
                .bind("from", from)
                .bind("until", until)
                .bind("drawn", AgendaTimeline.MOST_DRAWN);
    }

    private List<AgendaTimeline.Along> routes(Viewer viewer, Fragment drawn) {
        Map<AgendaRouteId, RoutePlans.Titled> all = plans.all(viewer, drawn, AgendaTimeline.MOST_ROUTES);
        List<AgendaTimeline.Along> routes = new ArrayList<>();
        all.forEach((id, route) -> routes.add(new AgendaTimeline.Along(
                id, route.title(), route.drawn(), route.drawn() ? route.route().planned() : List.of())));
        return routes;
    }
}
