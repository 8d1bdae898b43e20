package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Routes by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class RouteNodes implements NodeLookup {

    private final AgendaRoutes routes;
    private final RouteRefusals refusals;

    RouteNodes(AgendaRoutes routes, RouteRefusals refusals) {
        this.routes = routes;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, AgendaRoute> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, AgendaRoute> found = new HashMap<>();
        routes.byIds(viewer, ids.stream().map(AgendaRouteId::new).collect(Collectors.toSet()))
                .forEach((id, route) -> found.put(id.value(), route));
        return found;
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missed(viewer, ids, ChangeAction.READ);
    }
}
