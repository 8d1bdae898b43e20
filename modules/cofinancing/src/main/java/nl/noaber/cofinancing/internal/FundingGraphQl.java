package nl.noaber.cofinancing.internal;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingChange;
import nl.noaber.cofinancing.FundingChanges;
import nl.noaber.cofinancing.FundingFilter;
import nl.noaber.cofinancing.FundingGrouping;
import nl.noaber.cofinancing.Fundings;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What things cost, what is given for them and what is missing, as the schema shows it. */
@Singleton
final class FundingGraphQl {

    private final Fundings fundings;

    FundingGraphQl(Fundings fundings) {
        this.fundings = fundings;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        type -> type.dataFetcher("funding", FundingGraphQl::funding)
                                .dataFetcher("fundingChanges", this::changes))
                .type("Funding", FundingGraphQl::added)
                .type("FundingRow", FundingGraphQl::row)
                .type(
                        "FundingChanges",
                        type -> type.dataFetcher(
                                        "rowCount",
                                        asked -> moved(asked).changes().size())
                                .dataFetcher(
                                        "rows",
                                        asked -> part(asked, moved(asked).changes())
                                                .toList()))
                .type("FundingChange", FundingGraphQl::change);
    }

    private static TypeRuntimeWiring.Builder added(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("rowCount", asked -> one(asked).rows().size())
                .dataFetcher("rows", FundingGraphQl::rows)
                .dataFetcher(
                        "kinds",
                        asked -> FundingOfKind.all(
                                one(asked).kinds(),
                                one(asked).surplus(),
                                one(asked).doubtful()))
                .dataFetcher("hidesGap", asked -> one(asked).hidesGap());
    }

    private static TypeRuntimeWiring.Builder row(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("project", under(FundingGrouping.PROJECT, Loaders.PROJECT, ProjectId::new))
                .dataFetcher("challenge", under(FundingGrouping.CHALLENGE, Loaders.CHALLENGE, ChallengeId::new))
                .dataFetcher("programme", under(FundingGrouping.PROGRAMME, Loaders.PROGRAMME, ProgrammeId::new))
                .dataFetcher("party", under(FundingGrouping.PARTY, Loaders.PARTY, OrganisationId::new));
    }

    private static TypeRuntimeWiring.Builder change(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "project",
                        asked -> Loaders.one(
                                asked, Loaders.PROJECT, change(asked).project()))
                .dataFetcher(
                        "contribution",
                        asked -> Loaders.one(
                                asked, Loaders.CONTRIBUTION, change(asked).contribution()))
                .dataFetcher(
                        "party",
                        asked -> Loaders.one(asked, Loaders.PARTY, change(asked).party()));
    }

    private static CompletableFuture<Funding> funding(DataFetchingEnvironment asked) {
        return Asked.load(
                asked,
                Loaders.FUNDINGS,
                new Loaders.Wanted(
                        Asked.arguments(asked).requiredChoice("groupBy", FundingGrouping.class),
                        Asked.arguments(asked)
                                .input("filter")
                                .map(Inputs::funding)
                                .orElse(FundingFilter.ALL)));
    }

    private static List<FundingRow> rows(DataFetchingEnvironment asked) {
        Funding funding = one(asked);
        return part(asked, funding.rows())
                .map(row -> FundingRow.of(funding.groupedBy(), row))
                .toList();
    }

    private static <T> Stream<T> part(DataFetchingEnvironment asked, List<T> all) {
        @Nullable Integer skipped = Asked.arguments(asked).number("skip");
        return all.stream()
                .skip(skipped == null ? 0 : Math.max(0, skipped))
                .limit(Asked.page(asked).size());
    }

    private FundingChanges changes(DataFetchingEnvironment asked) {
        Input given = Asked.arguments(asked);
        return fundings.changes(
                Asked.viewer(asked),
                given.requiredDate("since"),
                Inputs.programme(given, "programme"),
                Inputs.challenge(given, "challenge"));
    }

    private static FundingChanges moved(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }

    private static FundingChange change(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }

    private static <I> DataFetcher<Object> under(FundingGrouping sort, String loader, Function<UUID, I> as) {
        return asked -> {
            @Nullable UUID id = Asked.<FundingRow>source(asked).of(sort);
            return Loaders.one(asked, loader, id == null ? null : as.apply(id));
        };
    }

    private static Funding one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
