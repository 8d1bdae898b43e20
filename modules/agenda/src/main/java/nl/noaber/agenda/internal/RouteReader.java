package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteFilter;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

/** Reads routes, as the viewer may see them. */
@Singleton
final class RouteReader {

    private static final Keyset<String> BY_TITLE = Keyset.byText("agendaRoutes.TITLE", "r.title", "r.id");

    private final Database database;

    RouteReader(Database database) {
        this.database = database;
    }

    Map<AgendaRouteId, AgendaRoute> byIds(Viewer viewer, Set<AgendaRouteId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(RouteRow.COLUMNS)
                        .append("FROM agenda_route r WHERE r.id IN (:ids)")
                        .bind("ids", ids)
                        .append(RouteSight.of(viewer))
                        .map(row -> row.id("id", AgendaRouteId::new), RouteReader::route);
    }

    Page<AgendaRoute> list(Viewer viewer, AgendaRouteFilter filter, PageRequest page) {
        List<AgendaRoute> found = database.sql("SELECT")
                .append(RouteRow.COLUMNS)
                .append("FROM agenda_route r WHERE TRUE")
                .append(RouteSight.of(viewer))
                .append(conditions(viewer, filter))
                .append(BY_TITLE.slice(page))
                .list(RouteReader::route);
        return Page.of(found, page, one -> BY_TITLE.cursor(one.title(), one.id().value()));
    }

    long count(Viewer viewer, AgendaRouteFilter filter) {
        return database.sql("SELECT COUNT(*) FROM agenda_route r WHERE TRUE")
                .append(RouteSight.of(viewer))
                .append(conditions(viewer, filter))
                .count();
    }

    private static Fragment conditions(Viewer viewer, AgendaRouteFilter filter) {
        return sql -> sql.append(filter.withdrawn() ? "AND r.withdrawn_at IS NOT NULL" : "AND r.withdrawn_at IS NULL")
                .appendIfSet(
                        "AND EXISTS (SELECT 1 FROM agenda_route_challenge about WHERE about.route_id = r.id AND"
                                + " about.challenge_id = :challenge)",
                        "challenge",
                        filter.challenge())
                .append(filter.meeting() == null ? Fragment.NOTHING : along(viewer, filter.meeting()));
    }

    private static Fragment along(Viewer viewer, MeetingId meeting) {
        return sql -> sql.append("""
            AND EXISTS (SELECT 1 FROM agenda_route_step step JOIN meeting m ON m.id = step.meeting_id
                         WHERE step.route_id = r.id AND m.id = :meeting
            """)
                .bind("meeting", meeting)
                .append(MeetingSight.of(viewer))
                .append(")");
    }

    Map<AgendaRouteId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<AgendaRouteId> ids) {
        return sets(database.sql("""
            SELECT r.id, beside.principal_id
              FROM agenda_route r
              JOIN agenda_route_audience beside ON beside.record_id = r.id
             WHERE r.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(RouteSight.of(viewer))
                .append("ORDER BY r.id, beside.principal_id")
                .group(row -> row.id("id", AgendaRouteId::new), row -> row.id("principal_id", OrganisationId::new)));
    }

    Map<AgendaRouteId, Set<ChallengeId>> challenges(Viewer viewer, Set<AgendaRouteId> ids) {
        return sets(database.sql("""
            SELECT r.id, about.challenge_id
              FROM agenda_route r
              JOIN agenda_route_challenge about ON about.route_id = r.id
             WHERE r.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(RouteSight.of(viewer))
                .append("ORDER BY r.id, about.challenge_id")
                .group(row -> row.id("id", AgendaRouteId::new), row -> row.id("challenge_id", ChallengeId::new)));
    }

    private static <T> Map<AgendaRouteId, Set<T>> sets(Map<AgendaRouteId, List<T>> lists) {
        Map<AgendaRouteId, Set<T>> sets = new HashMap<>();
        lists.forEach((id, all) -> sets.put(id, new HashSet<>(all)));
        return sets;
    }

    /** Of each meeting that the viewer may see at most so many, by title. */
    Map<MeetingId, List<AgendaRoute>> ofMeetings(Viewer viewer, Set<MeetingId> meetings) {
        return database.sql("SELECT * FROM (SELECT")
                .append(RouteRow.COLUMNS)
                .append("""
                    , chosen.meeting_id, ROW_NUMBER() OVER (PARTITION BY chosen.meeting_id ORDER BY r.title, r.id) AS place
                      FROM agenda_route r
                      JOIN (SELECT DISTINCT step.route_id, step.meeting_id
                              FROM agenda_route_step step
                             WHERE step.meeting_id IN (:meetings)) chosen ON chosen.route_id = r.id
                      JOIN meeting m ON m.id = chosen.meeting_id
                     WHERE r.withdrawn_at IS NULL
                    """)
                .bind("meetings", meetings)
                .append(RouteSight.of(viewer))
                .append(MeetingSight.of(viewer))
                .append(") routes WHERE routes.place <= :most ORDER BY routes.meeting_id, routes.place")
                .bind("most", AgendaRoutes.MOST_OF_MEETING)
                .group(row -> row.id("meeting_id", MeetingId::new), RouteReader::route);
    }

    /** Which of these are there, whoever may see them. */
    Collection<UUID> there(Set<UUID> ids) {
        return database.sql("SELECT id FROM agenda_route WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    private static AgendaRoute route(Row row) {
        return RouteRow.read(row).shown();
    }
}
