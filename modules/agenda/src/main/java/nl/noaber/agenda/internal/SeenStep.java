package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.noaber.agenda.BodyRhythm;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingState;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.PlannedStop;
import nl.noaber.agenda.RouteOption;
import nl.noaber.agenda.RouteStep;
import nl.noaber.agenda.RouteStop;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A step with what the viewer sees of its meeting and its body.
 *
 * @param ownBody where the route says that it is treated, after all merges
 * @param body where it is: of the meeting, or else that
 * @param bodyName what that is called
 * @param bodyUntil the last day that it is there
 */
record SeenStep(
        RouteStepRow row,
        @Nullable Meeting meeting,
        @Nullable GovernanceBodyId ownBody,
        @Nullable GovernanceBodyId body,
        @Nullable String bodyName,
        @Nullable BodyRhythm rhythm,
        @Nullable LocalDate bodyUntil) {

    static SeenStep read(Row row) {
        return new SeenStep(
                RouteStepRow.read(row),
                row.uuidOrNull("id") == null ? null : MeetingRow.read(row).shown(),
                row.idOrNull("own_body", GovernanceBodyId::new),
                row.idOrNull("living_body", GovernanceBodyId::new),
                row.textOrNull("body_name"),
                row.choiceOrNull("rhythm", BodyRhythm.class),
                row.dateOrNull("body_until"));
    }

    /** When it is planned; null also when its meeting does not take place. */
    private @Nullable MeetingTime time() {
        return meeting == null ? row.time() : isOn(meeting) ? meeting.time() : null;
    }

    static boolean isOn(Meeting meeting) {
        return !meeting.withdrawn() && meeting.state() != MeetingState.CANCELLED;
    }

    /** It was held, or its last day is over and nobody moved it. */
    private boolean isDone(LocalDate today) {
        MeetingTime time = time();
        return time != null && (time.latest().isBefore(today) || isHeld());
    }

    private boolean isHeld() {
        return meeting != null && meeting.state() == MeetingState.HELD;
    }

    /** @param others the meetings that are to come of its body, and those that would do as well */
    RouteStop stop(RouteEdges edges, RouteMeetings others, LocalDate today) {
        Map<MeetingId, RouteOption> options = new HashMap<>();
        Stream<RouteOption> named = alternatives(edges, others).stream()
                .filter(SeenStep::isOn)
                .map(one -> new RouteOption(one.time(), one.id()));
        Stream.concat(others.coming(body).stream(), named)
                .filter(one -> !Objects.equals(one.meeting(), row.meetingId()))
                .forEach(one -> options.put(Objects.requireNonNull(one.meeting()), one));
        return new RouteStop(
                time(),
                isDone(today),
                row.noLaterThan(),
                edges.follows(row.routeId(), row.number()),
                options.values().stream()
                        .filter(one -> !one.time().latest().isBefore(today))
                        .sorted(RouteOption.BY_DAY)
                        .toList(),
                rhythm,
                bodyUntil);
    }

    private List<Meeting> alternatives(RouteEdges edges, RouteMeetings others) {
        return others.named(edges.alternatives(row.routeId(), row.number()));
    }

    RouteStep planned(RouteEdges edges, RouteMeetings others, PlannedStop plan, @Nullable MeetingTime when) {
        return new RouteStep(
                row.number(),
                row.title(),
                row.yields(),
                ownBody,
                meeting,
                meeting != null && meeting.name() != null ? meeting.name() : bodyName,
                when,
                row.noLaterThan(),
                row.noLaterReason(),
                alternatives(edges, others),
                edges.follows(row.routeId(), row.number()),
                plan);
    }
}
