package nl.noaber.agenda.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRouteDetails;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.RouteDependency;
import nl.noaber.agenda.RouteStepDetails;

/** What users typed of routes, without the space around it, each thing said once. */
final class TidyRoute {

    private TidyRoute() {}

    static AgendaRouteDetails of(AgendaRouteDetails details) {
        return new AgendaRouteDetails(
                Texts.line(details.title()),
                details.lead(),
                details.owner(),
                details.visibility(),
                details.sharedWith(),
                details.challenges(),
                details.steps().stream().map(TidyRoute::of).toList());
    }

    /** With the organisations as they are after all merges. */
    static AgendaRouteDetails of(AgendaRouteDetails details, RouteKnown known) {
        AgendaRouteDetails tidied = of(details);
        return new AgendaRouteDetails(
                tidied.title(),
                tidied.lead(),
                tidied.owner(),
                tidied.visibility(),
                tidied.sharedWith().stream().map(known::living).collect(Collectors.toSet()),
                tidied.challenges(),
                tidied.steps());
    }

    private static RouteStepDetails of(RouteStepDetails step) {
        Set<MeetingId> alternatives = new HashSet<>(step.alternatives());
        if (step.meeting() != null) {
            alternatives.remove(step.meeting());
        }
        return new RouteStepDetails(
                Texts.line(step.title()),
                Texts.stripped(step.yields()),
                step.body(),
                step.meeting(),
                step.time(),
                step.noLaterThan(),
                Texts.lineOrNull(step.noLaterReason()),
                alternatives,
                follows(step.follows()));
    }

    /** Of a step that is named twice the longer time counts. */
    private static List<RouteDependency> follows(List<RouteDependency> all) {
        Map<Integer, Integer> days = new TreeMap<>();
        all.forEach(one -> days.merge(one.step(), one.days(), Math::max));
        return days.entrySet().stream()
                .map(one -> new RouteDependency(one.getKey(), one.getValue()))
                .toList();
    }
}
