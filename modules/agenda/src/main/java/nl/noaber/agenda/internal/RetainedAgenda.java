package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.agenda.AgendaUse;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.Meetings;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Holds;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;

/**
 * Meetings with their agendas and routes that were withdrawn and whose time is over. What was decided, what went on elsewhere
 * and what a route passes stays, and what another module needs is kept by that.
 */
@Singleton
final class RetainedAgenda implements RetainedRecords {

    private static final String MEETINGS = "WITHDRAWN_MEETING";
    private static final String ROUTES = "WITHDRAWN_AGENDA_ROUTE";

    private static final String OLD_MEETINGS = """
        SELECT m.id, m.withdrawn_at AS since
          FROM meeting m
         WHERE m.withdrawn_at < :before
        """;

    private static final String OLD_ROUTES = """
        SELECT r.id, r.withdrawn_at AS since
          FROM agenda_route r
         WHERE r.withdrawn_at < :before
        """;

    /** Such a meeting is not withdrawn, but some were before there was that rule. */
    private static final String DECIDED = """
        SELECT 1
          FROM agenda_item decided
          JOIN agenda_decision decision ON decision.item_id = decided.id
         WHERE decided.meeting_id = m.id
        """;

    private static final String CARRIED_OVER = """
        SELECT 1
          FROM agenda_item carried
          JOIN agenda_item later ON later.carried_from = carried.id
         WHERE carried.meeting_id = m.id
        """;

    private static final String PASSED_BY_ROUTE = """
        SELECT 1
          FROM agenda_route_step step
         WHERE step.meeting_id = m.id
         UNION ALL
        SELECT 1
          FROM agenda_route_alternative alternative
         WHERE alternative.meeting_id = m.id
        """;

    private final Database database;
    private final Meetings meetings;
    private final AgendaRoutes routes;
    private final List<AgendaUse> uses;
    private final RemovingAgenda removing;

    RetainedAgenda(
            Database database, Meetings meetings, AgendaRoutes routes, List<AgendaUse> uses, RemovingAgenda removing) {
        this.database = database;
        this.meetings = meetings;
        this.routes = routes;
        this.uses = uses;
        this.removing = removing;
    }

    private record Old(UUID id, LocalDate since) {

        static Old read(Row row) {
            return new Old(row.uuid("id"), DutchTime.day(row.instant("since")));
        }
    }

    @Override
    public Map<String, List<String>> events() {
        return Map.of(MEETINGS, List.of("WITHDRAWN"), ROUTES, List.of("WITHDRAWN"));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        List<Old> found =
                free(term).append("ORDER BY id LIMIT :most").bind("most", most).list(Old::read);
        List<UUID> ids = found.stream().map(Old::id).toList();
        boolean ofMeetings = isOfMeetings(term);
        Map<UUID, String> titles = ofMeetings ? titlesOfMeetings(viewer, ids) : titlesOfRoutes(viewer, ids);
        String type = ofMeetings ? Meeting.TYPE : AgendaRoute.TYPE;
        return found.stream()
                .map(old -> new Due(new RecordRef(type, old.id()), titles.get(old.id()), old.since()))
                .toList();
    }

    private static boolean isOfMeetings(Term term) {
        return switch (term.kind()) {
            case MEETINGS -> true;
            case ROUTES -> false;
            default -> throw new IllegalArgumentException("no such term: " + term);
        };
    }

    private Map<UUID, String> titlesOfMeetings(Viewer viewer, List<UUID> ids) {
        return meetings.byIds(viewer, ids.stream().map(MeetingId::new).collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(meeting -> meeting.id().value(), RetainedAgenda::title));
    }

    private static String title(Meeting meeting) {
        String when = MeetingSubtitles.when(meeting.time());
        return meeting.name() == null ? when : meeting.name() + ", " + when;
    }

    private Map<UUID, String> titlesOfRoutes(Viewer viewer, List<UUID> ids) {
        return routes.byIds(viewer, ids.stream().map(AgendaRouteId::new).collect(Collectors.toSet())).values().stream()
                .collect(Collectors.toMap(route -> route.id().value(), AgendaRoute::title));
    }

    private Sql old(Term term) {
        Sql sql = isOfMeetings(term) ? database.sql(OLD_MEETINGS) : database.sql(OLD_ROUTES);
        return sql.bind("before", DutchTime.start(term.before()));
    }

    private Holds keeping(Term term) {
        Map<String, Fragment> keeping = new LinkedHashMap<>();
        if (isOfMeetings(term)) {
            keeping.put("DECIDED", sql -> sql.append(DECIDED));
            keeping.put("CARRIED_OVER", sql -> sql.append(CARRIED_OVER));
            keeping.put("AGENDA_ROUTE", sql -> sql.append(PASSED_BY_ROUTE));
        }
        uses.forEach(use -> keeping.put(use.reason(), isOfMeetings(term) ? use.usingMeeting() : use.usingRoute()));
        return new Holds(keeping);
    }

    private Sql free(Term term) {
        return keeping(term).free(old(term));
    }

    @Override
    public Map<String, Integer> held(Term term, int most) {
        return keeping(term).held(() -> old(term), most);
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        List<UUID> still = free(term)
                .append("AND id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        if (isOfMeetings(term)) {
            removing.meetings(viewer, still, because);
        } else {
            removing.routes(viewer, still, because);
        }
        return still.size();
    }
}
