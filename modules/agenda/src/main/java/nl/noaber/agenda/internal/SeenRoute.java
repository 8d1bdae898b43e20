package nl.noaber.agenda.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.RoutePlan;
import nl.noaber.agenda.RouteStep;
import nl.noaber.agenda.RouteStop;
import org.jspecify.annotations.Nullable;

/** The steps of one route with all that their planning needs. */
record SeenRoute(List<SeenStep> steps, RouteEdges edges, RouteMeetings others, LocalDate today) {

    /** As they are planned. */
    List<RouteStep> planned() {
        return planned(stops());
    }

    /** As they would be with a meeting at another time. */
    List<RouteStep> movedTo(MeetingId meeting, MeetingTime time) {
        return with(meeting, time, stop -> stop.at(time, time.latest().isBefore(today)));
    }

    /** As they would be when a meeting does not take place. */
    List<RouteStep> without(MeetingId meeting) {
        return with(meeting, null, RouteStop::cancelled);
    }

    private List<RouteStep> with(MeetingId meeting, @Nullable MeetingTime time, UnaryOperator<RouteStop> change) {
        List<RouteStop> stops = stops();
        return planned(IntStream.range(0, stops.size())
                .mapToObj(index -> names(steps.get(index), meeting)
                        ? change.apply(stops.get(index))
                        : stops.get(index).instead(meeting, time))
                .toList());
    }

    /** Whether the viewer sees a step at this meeting, and it takes place. */
    boolean isAt(MeetingId meeting) {
        return steps.stream()
                .anyMatch(step -> names(step, meeting) && step.meeting() != null && SeenStep.isOn(step.meeting()));
    }

    /** Whether the viewer sees a step at this meeting, which may be cancelled. */
    boolean names(MeetingId meeting) {
        return steps.stream().anyMatch(step -> names(step, meeting));
    }

    private static boolean names(SeenStep step, MeetingId meeting) {
        return step.meeting() != null && step.meeting().id().equals(meeting);
    }

    /** The bodies of all steps. */
    Set<GovernanceBodyId> bodies() {
        return bodies(_ -> true);
    }

    /** Those of which other meetings count: of steps that are not reached, and of what follows these. */
    Set<GovernanceBodyId> bodiesInQuestion() {
        List<RouteStop> stops = stops();
        Set<Integer> open = RoutePlan.of(stops, today).inQuestion(stops);
        return bodies(step -> open.contains(step.row().number()));
    }

    private Set<GovernanceBodyId> bodies(Predicate<SeenStep> which) {
        return steps.stream()
                .filter(which)
                .map(SeenStep::body)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private List<RouteStop> stops() {
        return steps.stream().map(step -> step.stop(edges, others, today)).toList();
    }

    private List<RouteStep> planned(List<RouteStop> stops) {
        RoutePlan plan = RoutePlan.of(stops, today);
        List<RouteStep> planned = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            planned.add(steps.get(index)
                    .planned(
                            edges,
                            others,
                            plan.stops().get(index),
                            stops.get(index).time()));
        }
        return planned;
    }
}
