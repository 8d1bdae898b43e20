package nl.noaber.programmes.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.history.Change;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ChallengeWording;
import nl.noaber.programmes.Description.Refused;
import nl.noaber.programmes.Programme;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.programmes.Programmes;
import org.jspecify.annotations.Nullable;

/** The part of the schema about programmes and challenges; {@link CalendarGraphQl} has the calendar. */
@Singleton
final class ProgrammesGraphQl implements GraphQlModule {

    private static final String PROGRAMME = "Programme";
    private static final String MILESTONES = "Programme.milestones";
    private static final String CHALLENGES = "Programme.challenges";
    private static final String PROGRAMME_OF_CHALLENGE = "Challenge.programme";

    private final Programmes programmes;
    private final CalendarGraphQl calendar;

    ProgrammesGraphQl(Programmes programmes, CalendarGraphQl calendar) {
        this.programmes = programmes;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "programmes";
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", this::query)
                .type("Mutation", type -> type.dataFetcher("describeChallenge", this::describeChallenge))
                .type(PROGRAMME, ProgrammesGraphQl::programme)
                .type(Challenge.TYPE, ProgrammesGraphQl::challenge);
        calendar.wire(wiring);
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<>(MILESTONES, programmes::milestonesOf),
                new Loader<>(CHALLENGES, programmes::challengesOf),
                new Loader<>(PROGRAMME_OF_CHALLENGE, programmes::byIds));
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(
                PROGRAMME,
                (viewer, ids) -> values(programmes.byIds(viewer, typed(ids, ProgrammeId::new))),
                Challenge.TYPE,
                (viewer, ids) -> values(programmes.challengesByIds(viewer, typed(ids, ChallengeId::new))),
                CalendarGraphQl.BUDGET_CHAPTER,
                calendar::chapters);
    }

    private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("programmes", asked -> programmes.all(Asked.viewer(asked)))
                .dataFetcher("programme", this::programmeById)
                .dataFetcher("challenges", asked -> programmes.challenges(Asked.viewer(asked)))
                .dataFetcher("challenge", this::challengeById);
    }

    private static TypeRuntimeWiring.Builder programme(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("milestones", asked -> listOf(asked, MILESTONES))
                .dataFetcher("challenges", asked -> listOf(asked, CHALLENGES));
    }

    private static TypeRuntimeWiring.Builder challenge(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("programme", ProgrammesGraphQl::programmeOfChallenge)
                .dataFetcher("timeline", ProgrammesGraphQl::timeline);
    }

    private @Nullable Programme programmeById(DataFetchingEnvironment asked) {
        return Asked.arguments(asked)
                .id("id", PROGRAMME)
                .flatMap(id -> programmes.byId(Asked.viewer(asked), new ProgrammeId(id)))
                .orElse(null);
    }

    private @Nullable Challenge challengeById(DataFetchingEnvironment asked) {
        return Asked.arguments(asked)
                .id("id", Challenge.TYPE)
                .flatMap(id -> programmes.challengeById(Asked.viewer(asked), new ChallengeId(id)))
                .orElse(null);
    }

    private DescribeChallengePayload describeChallenge(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        Optional<ChallengeId> challenge = input.id("id", Challenge.TYPE).map(ChallengeId::new);
        return DescribeChallengePayload.of(challenge
                .map(id -> programmes.describe(
                        Asked.viewer(asked), id, input.requiredNumber("expectedVersion"), wording(input)))
                .orElseGet(() -> new Refused(List.of(Problem.of("CHALLENGE_NOT_FOUND", "id")))));
    }

    private static ChallengeWording wording(Input input) {
        return new ChallengeWording(input.patch("name", Input::text), input.patch("description", Input::text));
    }

    private static <T> CompletableFuture<List<T>> listOf(DataFetchingEnvironment asked, String loader) {
        ProgrammeId programme = Asked.<Programme>source(asked).id();
        return Asked.<ProgrammeId, @Nullable List<T>>load(asked, loader, programme)
                .thenApply(found -> found == null ? List.of() : found);
    }

    private static CompletableFuture<Programme> programmeOfChallenge(DataFetchingEnvironment asked) {
        return Asked.load(
                asked, PROGRAMME_OF_CHALLENGE, Asked.<Challenge>source(asked).programmeId());
    }

    private static CompletableFuture<Connection<Change>> timeline(DataFetchingEnvironment asked) {
        return Timelines.of(
                asked,
                RecordRef.of(Challenge.TYPE, Asked.<Challenge>source(asked).id()));
    }

    private static <I extends Id> Set<I> typed(Set<UUID> ids, Function<UUID, I> type) {
        return ids.stream().map(type).collect(Collectors.toSet());
    }

    private static Map<UUID, ?> values(Map<? extends Id, ?> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }
}
