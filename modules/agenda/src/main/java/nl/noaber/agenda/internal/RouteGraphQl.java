package nl.noaber.agenda.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.noaber.access.Users;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteFilter;
import nl.noaber.agenda.AgendaRoutes;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.PlannedStop;
import nl.noaber.agenda.RouteOption;
import nl.noaber.agenda.RouteStanding;
import nl.noaber.agenda.RouteStep;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/** Routes in the schema. */
@Singleton
final class RouteGraphQl implements GraphQlModule {

    private final AgendaRoutes routes;
    private final RouteNodes nodes;
    private final RouteLoaders loaders;

    RouteGraphQl(AgendaRoutes routes, RouteNodes nodes, RouteLoaders loaders) {
        this.routes = routes;
        this.nodes = nodes;
        this.loaders = loaders;
    }

    @Override
    public String name() {
        return "routes";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return loaders.all();
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(AgendaRoute.TYPE, nodes);
    }

    /**
     * What a move does, in words, or why it is no move.
     *
     * @param sentences none when it is none
     */
    private record Moved(List<RouteStep> steps, List<String> sentences, List<Problem> userErrors) {
        static Moved refused(@Nullable Problem problem) {
            return new Moved(List.of(), List.of(), problem == null ? List.of() : List.of(problem));
        }
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("routes", this::list).dataFetcher("route", this::byId))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("planRoute", this::plan)
                                .dataFetcher("updateRoute", this::update)
                                .dataFetcher("withdrawRoute", this::withdraw)
                                .dataFetcher("restoreRoute", this::restore))
                .type(AgendaRoute.TYPE, type -> along(route(type)))
                .type("AgendaRouteStep", RouteGraphQl::step)
                .type(
                        "AgendaRouteOption",
                        type -> type.dataFetcher(
                                "meeting",
                                asked -> AgendaItemLoaders.one(
                                        asked,
                                        AgendaItemLoaders.MEETING,
                                        Asked.<RouteOption>source(asked).meeting())))
                .type(
                        Meeting.TYPE,
                        type -> type.dataFetcher(
                                "routes",
                                asked -> AgendaItemLoaders.list(
                                        asked,
                                        RouteLoaders.OF_MEETING,
                                        Asked.<Meeting>source(asked).id())));
    }

    private TypeRuntimeWiring.Builder route(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "lead",
                        asked -> AgendaItemLoaders.one(
                                asked, AgendaItemLoaders.LEAD, one(asked).lead()))
                .dataFetcher(
                        "owner",
                        asked -> Asked.load(asked, Users.LOADER, one(asked).owner()))
                .dataFetcher(
                        "challenges",
                        asked -> AgendaItemLoaders.list(
                                asked, RouteLoaders.CHALLENGES, one(asked).id()))
                .dataFetcher(
                        "sharedWith",
                        asked -> one(asked).visibility() == Visibility.SHARED
                                ? AgendaItemLoaders.list(
                                        asked,
                                        RouteLoaders.SHARED_WITH,
                                        one(asked).id())
                                : List.of())
                .dataFetcher("ifMoved", this::ifMoved)
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !one(asked).withdrawn())
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked, RecordRef.of(AgendaRoute.TYPE, one(asked).id())));
    }

    private static TypeRuntimeWiring.Builder along(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("steps", RouteLoaders::steps)
                .dataFetcher("nextStep", asked -> RouteLoaders.steps(asked).thenApply(RouteGraphQl::next))
                .dataFetcher(
                        "slackLeast",
                        asked -> RouteLoaders.steps(asked).thenApply(steps -> smallest(steps, PlannedStop::slackLeast)))
                .dataFetcher(
                        "slackMost",
                        asked -> RouteLoaders.steps(asked).thenApply(steps -> smallest(steps, PlannedStop::slackMost)))
                .dataFetcher(
                        "missedSteps",
                        asked -> RouteLoaders.steps(asked).thenApply(steps -> (int) steps.stream()
                                .filter(step -> step.plan().standing() == RouteStanding.MISSED)
                                .count()));
    }

    private static TypeRuntimeWiring.Builder step(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "body",
                        asked -> AgendaItemLoaders.one(
                                asked, MeetingGraphQl.BODY, stepOf(asked).body()))
                .dataFetcher("earliest", asked -> stepOf(asked).plan().earliest())
                .dataFetcher("latest", asked -> stepOf(asked).plan().latest())
                .dataFetcher("slackLeast", asked -> stepOf(asked).plan().slackLeast())
                .dataFetcher("slackMost", asked -> stepOf(asked).plan().slackMost())
                .dataFetcher("standing", asked -> stepOf(asked).plan().standing())
                .dataFetcher("next", asked -> stepOf(asked).plan().next());
    }

    /** The first that was not yet. */
    private static @Nullable RouteStep next(List<RouteStep> steps) {
        return steps.stream()
                .filter(step -> step.plan().standing() != RouteStanding.DONE)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer smallest(List<RouteStep> steps, Function<PlannedStop, @Nullable Integer> slack) {
        return steps.stream()
                .filter(step -> step.plan().standing() != RouteStanding.DONE)
                .flatMap(step -> Stream.ofNullable(slack.apply(step.plan())))
                .min(Integer::compare)
                .orElse(null);
    }

    private @Nullable Moved ifMoved(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        Input arguments = Asked.arguments(asked);
        MeetingTimes times = MeetingTimes.read(arguments.input("time").orElseThrow());
        if (times.time() == null) {
            return Moved.refused(times.problem());
        }
        MeetingId meeting = RouteInputs.meeting(arguments, "meeting");
        return routes.ifMoved(viewer, one(asked).id(), meeting, times.time())
                .map(move -> new Moved(
                        move.steps(),
                        move.consequences().stream()
                                .map(one -> RouteTexts.of(one, viewer.locale()))
                                .toList(),
                        List.of()))
                .orElseGet(() -> Moved.refused(Problem.of("NOT_ON_THIS_ROUTE", "meeting")));
    }

    private Connection<AgendaRoute> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        AgendaRouteFilter filter =
                Asked.arguments(asked).input("filter").map(RouteInputs::filter).orElse(AgendaRouteFilter.ALL);
        return Connection.of(
                Asked.selectsRecords(asked) ? routes.list(viewer, filter, Asked.page(asked)) : Page.empty(),
                () -> routes.count(viewer, filter));
    }

    private @Nullable AgendaRoute byId(DataFetchingEnvironment asked) {
        UUID id = Asked.arguments(asked).id("id", AgendaRoute.TYPE).orElse(null);
        if (id == null) {
            return null;
        }
        AgendaRoute found = nodes.byIds(Asked.viewer(asked), Set.of(id)).get(id);
        if (found == null) {
            nodes.missed(Asked.viewer(asked), Set.of(id));
        }
        return found;
    }

    private RoutePayload plan(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        Input input = Asked.input(asked);
        List<Problem> wrong = RouteInputs.wrongTimes(input);
        return wrong.isEmpty()
                ? RoutePayload.of(routes.plan(viewer, RouteInputs.planned(viewer, input)))
                : RoutePayload.refused(wrong);
    }

    private RoutePayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        Problem emptied = BodyInputs.emptied(input, "visibility");
        List<Problem> wrong = Stream.concat(Stream.ofNullable(emptied), RouteInputs.wrongTimes(input).stream())
                .toList();
        return wrong.isEmpty()
                ? RoutePayload.of(routes.update(
                        Asked.viewer(asked),
                        RouteInputs.route(input),
                        BodyInputs.version(input),
                        RouteInputs.updated(input)))
                : RoutePayload.refused(wrong);
    }

    private RoutePayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return RoutePayload.of(routes.withdraw(
                Asked.viewer(asked), RouteInputs.route(input), BodyInputs.version(input), input.text("reason")));
    }

    private RoutePayload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return RoutePayload.of(
                routes.restore(Asked.viewer(asked), RouteInputs.route(input), BodyInputs.version(input)));
    }

    private static AgendaRoute one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }

    private static RouteStep stepOf(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
