package nl.noaber.agenda.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.agenda.CalendarFeed;
import nl.noaber.agenda.CalendarFeedId;
import nl.noaber.agenda.CalendarFeedKind;
import nl.noaber.agenda.CalendarFeeds;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.NewCalendarFeed;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import org.jspecify.annotations.Nullable;

/** Calendar feeds in the schema. */
@Singleton
final class CalendarFeedGraphQl implements GraphQlModule {

    private static final String BODY = "CalendarFeed.body";
    private static final String ROUTE = "CalendarFeed.route";
    private static final UUID NOBODY = new UUID(0L, 0L);

    private final CalendarFeeds feeds;
    private final GovernanceBodies bodies;
    private final AgendaRoutes routes;

    CalendarFeedGraphQl(CalendarFeeds feeds, GovernanceBodies bodies, AgendaRoutes routes) {
        this.feeds = feeds;
        this.bodies = bodies;
        this.routes = routes;
    }

    @Override
    public String name() {
        return "calendarFeeds";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(new Loader<>(BODY, bodies::byIds), new Loader<>(ROUTE, routes::byIds));
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(CalendarFeed.TYPE, this::byIds);
    }

    private Map<UUID, CalendarFeed> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, CalendarFeed> found = new HashMap<>();
        feeds.byIds(viewer, ids.stream().map(CalendarFeedId::new).collect(Collectors.toSet()))
                .forEach((id, feed) -> found.put(id.value(), feed));
        return found;
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("calendarFeeds", asked -> feeds.own(Asked.viewer(asked))))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("openCalendarFeed", this::open)
                                .dataFetcher("revokeCalendarFeed", this::revoke))
                .type(
                        CalendarFeed.TYPE,
                        type -> type.dataFetcher(
                                        "path", asked -> Asked.isInPerson(asked) ? feeds.path(one(asked)) : null)
                                .dataFetcher("body", CalendarFeedGraphQl::body)
                                .dataFetcher("route", CalendarFeedGraphQl::route));
    }

    private static CompletableFuture<@Nullable GovernanceBody> body(DataFetchingEnvironment asked) {
        return AgendaItemLoaders.<GovernanceBodyId, GovernanceBody>one(
                asked, BODY, one(asked).body());
    }

    private static CompletableFuture<@Nullable AgendaRoute> route(DataFetchingEnvironment asked) {
        return AgendaItemLoaders.<AgendaRouteId, AgendaRoute>one(
                asked, ROUTE, one(asked).route());
    }

    private CalendarFeedPayload open(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CalendarFeedPayload.of(feeds.open(
                Asked.viewer(asked),
                new NewCalendarFeed(
                        new CalendarFeedId(AgendaItemInputs.ownId(input, "id")),
                        input.requiredChoice("kind", CalendarFeedKind.class),
                        chosen(input, "body", GovernanceBody.TYPE, GovernanceBodyId::new),
                        chosen(input, "route", AgendaRoute.TYPE, AgendaRouteId::new))));
    }

    /** Nothing when nothing was sent; what leads to nothing is nobody's. */
    private static <I> @Nullable I chosen(Input input, String field, String type, Function<UUID, I> id) {
        return input.text(field) == null ? null : id.apply(input.id(field, type).orElse(NOBODY));
    }

    private CalendarFeedPayload revoke(DataFetchingEnvironment asked) {
        return CalendarFeedPayload.of(feeds.revoke(
                Asked.viewer(asked),
                new CalendarFeedId(
                        Asked.input(asked).id("id", CalendarFeed.TYPE).orElse(NOBODY))));
    }

    private static CalendarFeed one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
