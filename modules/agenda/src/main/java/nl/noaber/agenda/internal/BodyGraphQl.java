package nl.noaber.agenda.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.noaber.agenda.BodyFilter;
import nl.noaber.agenda.BodyLevel;
import nl.noaber.agenda.Deadline;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.agenda.Recess;
import nl.noaber.agenda.Recording;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.Organisations;
import nl.noaber.stakeholders.Post;
import nl.noaber.stakeholders.PostId;
import nl.noaber.stakeholders.Posts;
import org.jspecify.annotations.Nullable;

/** Governance bodies in the schema. */
@Singleton
final class BodyGraphQl implements GraphQlModule {

    static final String ORGANISATION = "GovernanceBody.organisation";
    private static final String MEMBERS = "GovernanceBody.members";
    private static final String BODY = "Organisation.governanceBody";
    private static final String DEADLINES = "GovernanceBody.deadlinesBefore";

    private final GovernanceBodies bodies;
    private final Organisations organisations;
    private final Posts posts;
    private final BodyNodes nodes;
    private final Clock clock;

    BodyGraphQl(GovernanceBodies bodies, Organisations organisations, Posts posts, BodyNodes nodes, Clock clock) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.posts = posts;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** A body and a day on which it would meet. */
    private record Meeting(GovernanceBodyId body, LocalDate day) {}

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(ORGANISATION, organisations::byIds),
                new Loader<>(MEMBERS, posts::byIds),
                new Loader<>(BODY, bodies::ofOrganisations),
                new Loader<>(DEADLINES, this::deadlines));
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(GovernanceBody.TYPE, nodes);
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        type -> type.dataFetcher("governanceBodies", this::list)
                                .dataFetcher("governanceBody", this::byId)
                                .dataFetcher("recesses", asked -> bodies.recesses(Asked.viewer(asked))))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("establishGovernanceBody", this::establish)
                                .dataFetcher("updateGovernanceBody", this::update)
                                .dataFetcher("withdrawGovernanceBody", this::withdraw)
                                .dataFetcher("restoreGovernanceBody", this::restore))
                .type(GovernanceBody.TYPE, this::body)
                .type("Recess", type -> type.dataFetcher("name", BodyGraphQl::name))
                .type(
                        "Organisation",
                        type -> type.dataFetcher(
                                "governanceBody",
                                asked -> Asked.<Object, @Nullable GovernanceBody>load(
                                        asked,
                                        BODY,
                                        Asked.<Organisation>source(asked).id())));
    }

    private TypeRuntimeWiring.Builder body(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "organisation",
                        asked -> Asked.load(asked, ORGANISATION, one(asked).organisationId()))
                .dataFetcher("level", asked -> one(asked).details().level())
                .dataFetcher("rhythm", asked -> one(asked).details().rhythm())
                .dataFetcher("recesses", asked -> one(asked).details().recesses())
                .dataFetcher("deadlines", asked -> one(asked).details().deadlines())
                .dataFetcher("deadlinesBefore", BodyGraphQl::deadlinesBefore)
                .dataFetcher("members", BodyGraphQl::members)
                .dataFetcher("ended", this::ended)
                .dataFetcher("toBegin", this::toBegin)
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !one(asked).withdrawn())
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked,
                                RecordRef.of(GovernanceBody.TYPE, one(asked).id())));
    }

    private CompletableFuture<Boolean> ended(DataFetchingEnvironment asked) {
        return organisation(asked)
                .thenApply(organisation -> organisation == null
                        || organisation.withdrawn()
                        || hasEnded(organisation, DutchTime.today(clock)));
    }

    private static boolean hasEnded(Organisation organisation, LocalDate day) {
        PartialDate until = organisation.details().validity().until();
        return until != null && until.latest().isBefore(day);
    }

    private CompletableFuture<Boolean> toBegin(DataFetchingEnvironment asked) {
        return organisation(asked).thenApply(organisation -> {
            PartialDate from = organisation == null
                    ? null
                    : organisation.details().validity().from();
            return from != null && from.earliest().isAfter(DutchTime.today(clock));
        });
    }

    private static CompletableFuture<@Nullable Organisation> organisation(DataFetchingEnvironment asked) {
        return Asked.load(asked, ORGANISATION, one(asked).organisationId());
    }

    private static CompletionStage<List<Post>> members(DataFetchingEnvironment asked) {
        List<PostId> ids = List.copyOf(one(asked).members());
        return ids.isEmpty()
                ? CompletableFuture.completedStage(List.of())
                : Objects.requireNonNull(asked.<PostId, Post>getDataLoader(MEMBERS))
                        .loadMany(ids)
                        .thenApply(found -> found.stream()
                                .filter(Objects::nonNull)
                                .sorted(Comparator.comparing(Post::name)
                                        .thenComparing(post -> post.id().value()))
                                .toList());
    }

    private static CompletableFuture<List<Deadline>> deadlinesBefore(DataFetchingEnvironment asked) {
        LocalDate meeting = Asked.arguments(asked).requiredDate("meeting");
        return Asked.<Object, @Nullable List<Deadline>>load(
                        asked, DEADLINES, new Meeting(one(asked).id(), meeting))
                .thenApply(found -> found == null ? List.of() : found);
    }

    private Map<Meeting, List<Deadline>> deadlines(Viewer viewer, Set<Meeting> meetings) {
        Set<GovernanceBodyId> ids = new HashSet<>();
        meetings.forEach(meeting -> ids.add(meeting.body()));
        List<Recess> recesses = bodies.recesses(viewer);
        Map<GovernanceBodyId, GovernanceBody> found = bodies.byIds(viewer, ids);
        Map<Meeting, List<Deadline>> each = new HashMap<>();
        meetings.forEach(meeting -> {
            GovernanceBody body = found.get(meeting.body());
            if (body != null) {
                each.put(meeting, body.deadlinesBefore(meeting.day(), recesses));
            }
        });
        return each;
    }

    private static String name(DataFetchingEnvironment asked) {
        Recess recess = Asked.source(asked);
        return Viewer.DUTCH.getLanguage().equals(Asked.viewer(asked).locale().getLanguage())
                ? recess.name()
                : recess.englishName();
    }

    private Connection<GovernanceBody> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        Input arguments = Asked.arguments(asked);
        BodyFilter filter = new BodyFilter(
                arguments.choice("level", BodyLevel.class), Boolean.TRUE.equals(arguments.flag("withdrawn")));
        return Connection.of(
                Asked.selectsRecords(asked) ? bodies.list(viewer, filter, Asked.page(asked)) : Page.empty(),
                () -> bodies.count(viewer, filter));
    }

    private @Nullable GovernanceBody byId(DataFetchingEnvironment asked) {
        UUID id = Asked.arguments(asked).id("id", GovernanceBody.TYPE).orElse(null);
        return id == null
                ? null
                : bodies.byId(Asked.viewer(asked), new GovernanceBodyId(id)).orElse(null);
    }

    private BodyPayload establish(DataFetchingEnvironment asked) {
        return BodyPayload.of(bodies.establish(Asked.viewer(asked), BodyInputs.established(Asked.input(asked))));
    }

    private BodyPayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        Problem emptied = BodyInputs.emptied(input, "level");
        return emptied == null
                ? BodyPayload.of(bodies.update(
                        Asked.viewer(asked),
                        BodyInputs.body(input),
                        BodyInputs.version(input),
                        BodyInputs.updated(input)))
                : BodyPayload.of(Recording.refused(emptied));
    }

    private BodyPayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return BodyPayload.of(bodies.withdraw(
                Asked.viewer(asked), BodyInputs.body(input), BodyInputs.version(input), input.text("reason")));
    }

    private BodyPayload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return BodyPayload.of(bodies.restore(Asked.viewer(asked), BodyInputs.body(input), BodyInputs.version(input)));
    }

    private static GovernanceBody one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
