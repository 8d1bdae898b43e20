package nl.noaber.agenda.internal;

import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.agenda.RouteStep;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** The batched look-ups of the edges of routes. */
@Singleton
final class RouteLoaders {

    static final String STEPS = "AgendaRoute.steps";
    static final String CHALLENGES = "AgendaRoute.challenges";
    static final String SHARED_WITH = "AgendaRoute.sharedWith";
    static final String OF_MEETING = "Meeting.routes";

    private final AgendaRoutes routes;
    private final Programmes programmes;
    private final Organisations organisations;

    RouteLoaders(AgendaRoutes routes, Programmes programmes, Organisations organisations) {
        this.routes = routes;
        this.programmes = programmes;
        this.organisations = organisations;
    }

    List<Loader<?, ?>> all() {
        return List.of(
                new Loader<>(STEPS, routes::steps),
                new Loader<>(CHALLENGES, this::challenges),
                new Loader<>(SHARED_WITH, this::sharedWith),
                new Loader<>(OF_MEETING, routes::ofMeetings));
    }

    private Map<AgendaRouteId, List<Challenge>> challenges(Viewer viewer, Set<AgendaRouteId> ids) {
        return read(
                viewer,
                routes.challenges(viewer, ids),
                programmes::challengesByIds,
                Comparator.comparingInt(Challenge::number));
    }

    private Map<AgendaRouteId, List<Organisation>> sharedWith(Viewer viewer, Set<AgendaRouteId> ids) {
        return read(
                viewer, routes.sharedWith(viewer, ids), organisations::byIds, Comparator.comparing(Organisation::name));
    }

    private static <I, T> Map<AgendaRouteId, List<T>> read(
            Viewer viewer,
            Map<AgendaRouteId, Set<I>> named,
            BiFunction<Viewer, Set<I>, Map<I, T>> records,
            Comparator<T> order) {
        Set<I> all = new HashSet<>();
        named.values().forEach(all::addAll);
        Map<I, T> found = all.isEmpty() ? Map.of() : records.apply(viewer, all);
        Map<AgendaRouteId, List<T>> each = new HashMap<>();
        named.forEach((id, ids) -> each.put(
                id,
                ids.stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(order.thenComparing(Object::toString))
                        .toList()));
        return each;
    }

    static CompletableFuture<List<RouteStep>> steps(DataFetchingEnvironment asked) {
        AgendaRoute route = Asked.source(asked);
        return Asked.<AgendaRouteId, @Nullable List<RouteStep>>load(asked, STEPS, route.id())
                .thenApply(found -> found == null ? List.of() : found);
    }
}
