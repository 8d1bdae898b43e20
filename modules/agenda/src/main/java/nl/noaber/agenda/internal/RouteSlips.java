package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;

/** What slips in the routes that the viewer sees when a meeting is moved or cancelled: refused once, and then accepted. */
@Singleton
final class RouteSlips {

    static final String CODE = "ROUTE_SLIPS";

    private final RouteReader routes;
    private final RoutePlans plans;

    RouteSlips(RouteReader routes, RoutePlans plans) {
        this.routes = routes;
        this.plans = plans;
    }

    /** @param accepted the codes of warnings that the user knows of */
    List<Problem> ofMoving(Viewer viewer, MeetingId meeting, MeetingTime next, Set<String> accepted) {
        return of(
                viewer,
                meeting,
                accepted,
                route -> RouteConsequences.of(
                        route.planned(), route.movedTo(meeting, next), meeting, next, viewer.locale()));
    }

    /** @param accepted the codes of warnings that the user knows of */
    List<Problem> ofCancelling(Viewer viewer, MeetingId meeting, Set<String> accepted) {
        return of(
                viewer,
                meeting,
                accepted,
                route -> RouteConsequences.ofCancelling(
                        route.planned(), route.without(meeting), meeting, viewer.locale()));
    }

    private List<Problem> of(
            Viewer viewer, MeetingId meeting, Set<String> accepted, Function<SeenRoute, List<Problem>> consequences) {
        if (accepted.contains(CODE)) {
            return List.of();
        }
        List<AgendaRoute> along = routes.ofMeetings(viewer, Set.of(meeting)).getOrDefault(meeting, List.of());
        if (along.isEmpty()) {
            return List.of();
        }
        Map<AgendaRouteId, SeenRoute> seen =
                plans.of(viewer, along.stream().map(AgendaRoute::id).collect(Collectors.toSet()));
        List<Problem> slips = new ArrayList<>();
        for (AgendaRoute route : along) {
            SeenRoute steps = seen.get(route.id());
            if (steps != null && steps.names(meeting)) {
                consequences.apply(steps).stream()
                        .filter(RouteConsequences::slips)
                        .forEach(slip -> slips.add(
                                Problem.of(CODE, slip.field(), RouteTexts.of(slip, viewer.locale()), route.title())));
            }
        }
        return slips;
    }
}
