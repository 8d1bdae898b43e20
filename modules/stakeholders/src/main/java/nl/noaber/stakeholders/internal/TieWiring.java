package nl.noaber.stakeholders.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.programmes.Challenge;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.Programmes;
import nl.noaber.stakeholders.Assessment;
import nl.noaber.stakeholders.Duplicate;
import nl.noaber.stakeholders.Merge;
import nl.noaber.stakeholders.MergePreview;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Relation;
import nl.noaber.stakeholders.Stakeholder;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.Stakeholders;
import org.jspecify.annotations.Nullable;

/** What organisations and persons have in common: assessments, relations, duplicates, merges, the timeline. */
@Singleton
final class TieWiring {

    private static final String TIES = "Stakeholder.ties";
    private static final String MERGES = "Stakeholder.merges";
    private static final String CHALLENGE = "Assessment.challenge";

    private final Stakeholders stakeholders;
    private final TieRows ties;
    private final Merges merges;
    private final Programmes programmes;

    TieWiring(Stakeholders stakeholders, TieRows ties, Merges merges, Programmes programmes) {
        this.stakeholders = stakeholders;
        this.ties = ties;
        this.merges = merges;
        this.programmes = programmes;
    }

    /** The fields that both types of stakeholder have. */
    static void stakeholder(RuntimeWiring.Builder wiring, String name) {
        wiring.type(
                name,
                type -> type.dataFetcher("assessments", TieWiring::assessments)
                        .dataFetcher("relations", env -> list(env, TieRows.Sort.RELATION))
                        .dataFetcher("possibleDuplicates", env -> list(env, TieRows.Sort.DUPLICATE))
                        .dataFetcher("merges", env -> Edges.list(env, MERGES, id(env)))
                        .dataFetcher("timeline", env -> Timelines.of(env, id(env).ref())));
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Assessment",
                type -> type.dataFetcher(
                                "id",
                                env -> globalId("Assessment", assessment(env).id()))
                        .dataFetcher(
                                "stakeholder",
                                env -> Edges.stakeholder(env, assessment(env).stakeholderId()))
                        .dataFetcher(
                                "sharedWith",
                                env -> Edges.all(
                                        env,
                                        Edges.ORGANISATION,
                                        List.copyOf(assessment(env).sharedWith())))
                        .dataFetcher("challenge", TieWiring::challenge));
        wiring.type(
                "Relation",
                type -> type.dataFetcher(
                                "id", env -> globalId("Relation", relation(env).id()))
                        .dataFetcher(
                                "from",
                                env -> Edges.stakeholder(env, relation(env).from()))
                        .dataFetcher(
                                "to",
                                env -> Edges.stakeholder(env, relation(env).to()))
                        .dataFetcher("note", env -> relation(env).details().note())
                        .dataFetcher(
                                "validFrom",
                                env -> relation(env).details().validity().from())
                        .dataFetcher(
                                "validUntil",
                                env -> relation(env).details().validity().until()));
        wireMerges(wiring);
    }

    private static void wireMerges(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Duplicate",
                type -> type.dataFetcher(
                                "first",
                                env -> Edges.stakeholder(
                                        env, Asked.<Duplicate>source(env).first()))
                        .dataFetcher(
                                "second",
                                env -> Edges.stakeholder(
                                        env, Asked.<Duplicate>source(env).second())));
        wiring.type(
                "Merge",
                type -> type.dataFetcher(
                                "id",
                                env -> globalId(
                                        "Merge", Asked.<Merge>source(env).id()))
                        .dataFetcher(
                                "keep",
                                env -> Edges.stakeholder(
                                        env, Asked.<Merge>source(env).keep()))
                        .dataFetcher(
                                "moves", env -> moves(Asked.<Merge>source(env).moves())));
        wiring.type(
                "MergePreview",
                type -> type.dataFetcher(
                                "keep",
                                env -> Edges.stakeholder(
                                        env, Asked.<MergePreview>source(env).keep()))
                        .dataFetcher(
                                "absorb",
                                env -> Edges.stakeholder(
                                        env, Asked.<MergePreview>source(env).absorb()))
                        .dataFetcher(
                                "moves",
                                env -> moves(Asked.<MergePreview>source(env).moves())));
    }

    List<Loader<?, ?>> loaders() {
        return List.of(
                new Loader<StakeholderId, Stakeholder>(Edges.STAKEHOLDER, stakeholders::byIds),
                new Loader<TieRows.Key, List<?>>(TIES, ties::read),
                new Loader<StakeholderId, List<Merge>>(MERGES, merges::ofStakeholders),
                new Loader<ChallengeId, Challenge>(CHALLENGE, programmes::challengesByIds));
    }

    /** How many of one sort, as the schema shows it. */
    record MergeMove(String sort, int count) {}

    private static List<MergeMove> moves(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> new MergeMove(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(MergeMove::sort))
                .toList();
    }

    /** All of one sort, of the stakeholder that the field hangs on; the sorts of one level are read together. */
    static <T> CompletableFuture<List<T>> list(DataFetchingEnvironment environment, TieRows.Sort sort) {
        return Edges.list(environment, TIES, new TieRows.Key(sort, id(environment)));
    }

    private static CompletableFuture<List<Assessment>> assessments(DataFetchingEnvironment environment) {
        Input arguments = Asked.arguments(environment);
        ChallengeId asked = Asks.idOrNull(arguments, "challenge", "Challenge", ChallengeId::new);
        return TieWiring.<Assessment>list(environment, TieRows.Sort.ASSESSMENT)
                .thenApply(all -> all.stream()
                        .filter(each -> asked == null || asked.equals(each.challengeId()))
                        .toList());
    }

    private static @Nullable CompletableFuture<Challenge> challenge(DataFetchingEnvironment environment) {
        ChallengeId id = assessment(environment).challengeId();
        return id == null ? null : Asked.load(environment, CHALLENGE, id);
    }

    private static StakeholderId id(DataFetchingEnvironment environment) {
        return Asked.<Stakeholder>source(environment).id();
    }

    private static Assessment assessment(DataFetchingEnvironment environment) {
        return Asked.source(environment);
    }

    private static Relation relation(DataFetchingEnvironment environment) {
        return Asked.source(environment);
    }

    private static String globalId(String type, Id id) {
        return new GlobalId(type, id.value()).toString();
    }
}
