package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteChange;
import nl.noaber.agenda.AgendaRouteFilter;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.MeetingTime;
import nl.noaber.agenda.NewAgendaRoute;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.RouteMove;
import nl.noaber.agenda.RouteStep;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

@Singleton
final class RouteService implements AgendaRoutes {

    private final RouteReader reader;
    private final RoutePlans plans;
    private final RouteWriting writing;
    private final RouteWithdrawing withdrawing;

    RouteService(RouteReader reader, RoutePlans plans, RouteWriting writing, RouteWithdrawing withdrawing) {
        this.reader = reader;
        this.plans = plans;
        this.writing = writing;
        this.withdrawing = withdrawing;
    }

    @Override
    public Map<AgendaRouteId, AgendaRoute> byIds(Viewer viewer, Set<AgendaRouteId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Page<AgendaRoute> list(Viewer viewer, AgendaRouteFilter filter, PageRequest page) {
        return reader.list(viewer, filter, page);
    }

    @Override
    public long count(Viewer viewer, AgendaRouteFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public Map<AgendaRouteId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<AgendaRouteId> ids) {
        return reader.sharedWith(viewer, ids);
    }

    @Override
    public Map<AgendaRouteId, Set<ChallengeId>> challenges(Viewer viewer, Set<AgendaRouteId> ids) {
        return reader.challenges(viewer, ids);
    }

    @Override
    public Map<AgendaRouteId, List<RouteStep>> steps(Viewer viewer, Set<AgendaRouteId> ids) {
        Map<AgendaRouteId, List<RouteStep>> steps = new HashMap<>();
        plans.of(viewer, ids).forEach((id, route) -> steps.put(id, route.planned()));
        return steps;
    }

    @Override
    public Map<MeetingId, List<AgendaRoute>> ofMeetings(Viewer viewer, Set<MeetingId> meetings) {
        return reader.ofMeetings(viewer, meetings);
    }

    @Override
    public Optional<RouteMove> ifMoved(Viewer viewer, AgendaRouteId id, MeetingId meeting, MeetingTime time) {
        return Optional.ofNullable(plans.of(viewer, Set.of(id)).get(id))
                .filter(route -> route.isAt(meeting))
                .map(route -> {
                    List<RouteStep> moved = route.movedTo(meeting, time);
                    return new RouteMove(
                            moved, RouteConsequences.of(route.planned(), moved, meeting, time, viewer.locale()));
                });
    }

    @Override
    public Recording<AgendaRoute> plan(Viewer viewer, NewAgendaRoute route) {
        return writing.plan(viewer, route);
    }

    @Override
    public Recording<AgendaRoute> update(
            Viewer viewer, AgendaRouteId id, int expectedVersion, AgendaRouteChange change) {
        return writing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<AgendaRoute> withdraw(
            Viewer viewer, AgendaRouteId id, int expectedVersion, @Nullable String reason) {
        return withdrawing.withdraw(viewer, id, expectedVersion, reason);
    }

    @Override
    public Recording<AgendaRoute> restore(Viewer viewer, AgendaRouteId id, int expectedVersion) {
        return withdrawing.restore(viewer, id, expectedVersion);
    }
}
