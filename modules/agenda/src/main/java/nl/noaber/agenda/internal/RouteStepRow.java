package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.RouteDependency;
import nl.noaber.agenda.RouteStepDetails;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** A step as its own table has it. */
record RouteStepRow(
        AgendaRouteId routeId,
        int number,
        String title,
        @Nullable String yields,
        @Nullable GovernanceBodyId bodyId,
        @Nullable MeetingId meetingId,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable MeetingExactness exactness,
        @Nullable LocalDate noLaterThan,
        @Nullable String noLaterReason) {

    /** Beside those of a meeting, which has days of its own. */
    static final String COLUMNS = """
        step.route_id, step.number, step.title, step.yields, step.body_id AS step_body, step.meeting_id AS step_meeting,
               step.first_day AS step_first_day, step.last_day AS step_last_day, step.exactness AS step_exactness,
               step.no_later_than, step.no_later_reason
        """;

    static RouteStepRow read(Row row) {
        return new RouteStepRow(
                row.id("route_id", AgendaRouteId::new),
                row.number("number"),
                row.text("title"),
                row.textOrNull("yields"),
                row.idOrNull("step_body", GovernanceBodyId::new),
                row.idOrNull("step_meeting", MeetingId::new),
                row.dateOrNull("step_first_day"),
                row.dateOrNull("step_last_day"),
                row.choiceOrNull("step_exactness", MeetingExactness.class),
                row.dateOrNull("no_later_than"),
                row.textOrNull("no_later_reason"));
    }

    static RouteStepRow of(AgendaRouteId route, int number, RouteStepDetails step) {
        StoredTime time = step.time() == null ? null : StoredTime.of(step.time());
        return new RouteStepRow(
                route,
                number,
                step.title(),
                step.yields(),
                step.body(),
                step.meeting(),
                time == null ? null : time.firstDay(),
                time == null ? null : time.lastDay(),
                time == null ? null : time.exactness(),
                step.noLaterThan(),
                step.noLaterReason());
    }

    /** Its own time, when it is no meeting. */
    @Nullable
    MeetingTime time() {
        return firstDay == null || lastDay == null || exactness == null
                ? null
                : new StoredTime(firstDay, lastDay, exactness, null, null).time();
    }

    RouteStepDetails details(Set<MeetingId> alternatives, List<RouteDependency> follows) {
        return new RouteStepDetails(
                title, yields, bodyId, meetingId, time(), noLaterThan, noLaterReason, alternatives, follows);
    }
}
