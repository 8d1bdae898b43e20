package nl.noaber.cofinancing.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.noaber.access.Users;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.FundingApplication;
import nl.noaber.cofinancing.FundingMatch;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityFilter;
import nl.noaber.cofinancing.FundingOpportunityOrder;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.Project;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/** Funding opportunities in the schema: how they are read. */
@Singleton
final class OpportunityGraphQl implements GraphQlModule {

    private final FundingOpportunities opportunities;
    private final OpportunityLoaders loaders;
    private final OpportunityNodes nodes;
    private final SchemeNodes schemeNodes;
    private final OpportunityActing acting;

    OpportunityGraphQl(
            FundingOpportunities opportunities,
            OpportunityLoaders loaders,
            OpportunityNodes nodes,
            SchemeNodes schemeNodes,
            OpportunityActing acting) {
        this.opportunities = opportunities;
        this.loaders = loaders;
        this.nodes = nodes;
        this.schemeNodes = schemeNodes;
        this.acting = acting;
    }

    @Override
    public String name() {
        return "opportunities";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return loaders.all();
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(FundingOpportunity.TYPE, nodes, FundingScheme.TYPE, schemeNodes);
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", this::queries)
                .type(FundingOpportunity.TYPE, OpportunityGraphQl::opportunity)
                .type(Project.TYPE, OpportunityGraphQl::project)
                .type("FundingApplication", OpportunityGraphQl::application)
                .type("FundingMatch", OpportunityGraphQl::match)
                .type("FundingMatchConflict", OpportunityGraphQl::conflict);
        acting.wire(wiring);
    }

    private TypeRuntimeWiring.Builder queries(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("fundingOpportunities", this::list)
                .dataFetcher("fundingOpportunity", this::byId)
                .dataFetcher(
                        "fundingPipeline",
                        asked -> opportunities.pipeline(
                                Asked.viewer(asked), Asked.page(asked).size()))
                .dataFetcher("fundingSchemes", asked -> opportunities.schemes(Asked.viewer(asked)));
    }

    private Connection<FundingOpportunity> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        FundingOpportunityFilter filter = Asked.arguments(asked)
                .input("filter")
                .map(OpportunityInputs::filter)
                .orElse(FundingOpportunityFilter.ALL);
        FundingOpportunityOrder order = Asked.arguments(asked)
                .input("orderBy")
                .map(OpportunityInputs::order)
                .orElse(FundingOpportunityOrder.CLOSING_FIRST);
        return Connection.of(
                Asked.selectsRecords(asked)
                        ? opportunities.list(viewer, filter, order, Asked.page(asked))
                        : Page.empty(),
                () -> opportunities.count(viewer, filter));
    }

    private @Nullable FundingOpportunity byId(DataFetchingEnvironment asked) {
        UUID id = Asked.arguments(asked).id("id", FundingOpportunity.TYPE).orElse(null);
        if (id == null) {
            return null;
        }
        FundingOpportunity found = nodes.byIds(Asked.viewer(asked), Set.of(id)).get(id);
        if (found == null) {
            nodes.missed(Asked.viewer(asked), Set.of(id));
        }
        return found;
    }

    private static TypeRuntimeWiring.Builder opportunity(TypeRuntimeWiring.Builder type) {
        return lists(type)
                .dataFetcher(
                        "funder",
                        asked -> Loaders.one(asked, Loaders.PARTY, one(asked).funderId()))
                .dataFetcher(
                        "scheme",
                        asked -> Asked.load(
                                asked, OpportunityLoaders.SCHEME, one(asked).schemeId()))
                .dataFetcher(
                        "owner",
                        asked -> Loaders.one(asked, Users.LOADER, one(asked).ownerId()))
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !one(asked).withdrawn())
                .dataFetcher("matchCount", asked -> matches(asked).thenApply(List::size))
                .dataFetcher("matches", asked -> some(asked, matches(asked)))
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked,
                                RecordRef.of(FundingOpportunity.TYPE, one(asked).id())));
    }

    private static TypeRuntimeWiring.Builder lists(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("documents", asked -> list(asked, OpportunityLoaders.DOCUMENTS))
                .dataFetcher("links", asked -> list(asked, OpportunityLoaders.LINKS))
                .dataFetcher("challenges", asked -> list(asked, OpportunityLoaders.CHALLENGES))
                .dataFetcher("sharedWith", asked -> list(asked, OpportunityLoaders.SHARED_WITH))
                .dataFetcher("steps", asked -> list(asked, OpportunityLoaders.STEPS))
                .dataFetcher("applications", asked -> list(asked, OpportunityLoaders.APPLICATIONS));
    }

    private static CompletableFuture<List<Object>> list(DataFetchingEnvironment asked, String loader) {
        return Loaders.list(asked, loader, one(asked).id());
    }

    private static CompletableFuture<List<FundingMatch>> matches(DataFetchingEnvironment asked) {
        return Loaders.list(asked, OpportunityLoaders.MATCHES, one(asked).id());
    }

    private static TypeRuntimeWiring.Builder project(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("matchCount", asked -> matchesOf(asked).thenApply(List::size))
                .dataFetcher("matches", asked -> some(asked, matchesOf(asked)));
    }

    private static CompletableFuture<List<FundingMatch>> matchesOf(DataFetchingEnvironment asked) {
        return Loaders.list(
                asked,
                OpportunityLoaders.MATCHES_OF,
                Asked.<Project>source(asked).id());
    }

    private static CompletableFuture<List<FundingMatch>> some(
            DataFetchingEnvironment asked, CompletableFuture<List<FundingMatch>> matches) {
        @Nullable Integer skipped = Asked.arguments(asked).number("skip");
        int most = Asked.page(asked).size();
        return matches.thenApply(all -> all.stream()
                .skip(skipped == null ? 0 : Math.max(0, skipped))
                .limit(most)
                .toList());
    }

    private static TypeRuntimeWiring.Builder application(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "project",
                        asked -> Loaders.one(
                                asked,
                                Loaders.PROJECT,
                                Asked.<FundingApplication>source(asked).projectId()))
                .dataFetcher(
                        "contribution",
                        asked -> Loaders.one(
                                asked,
                                OpportunityLoaders.CONTRIBUTION,
                                Asked.<FundingApplication>source(asked).contributionId()));
    }

    /** What is missing of one kind, as the schema shows it. */
    record OfKind(CostKind kind, BigDecimal cost, BigDecimal gap, BigDecimal fills) {

        static List<OfKind> all(Map<CostKind, FundingMatch.Kind> kinds) {
            return kinds.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new OfKind(
                            entry.getKey(),
                            entry.getValue().cost(),
                            entry.getValue().gap(),
                            entry.getValue().fills()))
                    .toList();
        }
    }

    private static TypeRuntimeWiring.Builder match(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "project",
                        asked -> Loaders.one(
                                asked,
                                Loaders.PROJECT,
                                Asked.<FundingMatch>source(asked).projectId()))
                .dataFetcher(
                        "opportunity",
                        asked -> Loaders.one(
                                asked,
                                OpportunityLoaders.OPPORTUNITY,
                                Asked.<FundingMatch>source(asked).opportunityId()))
                .dataFetcher(
                        "kinds",
                        asked -> OfKind.all(Asked.<FundingMatch>source(asked).kinds()));
    }

    private static TypeRuntimeWiring.Builder conflict(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "contribution",
                        asked -> Loaders.one(
                                asked,
                                OpportunityLoaders.CONTRIBUTION,
                                Asked.<FundingMatch.Conflict>source(asked).contribution()))
                .dataFetcher(
                        "opportunity",
                        asked -> Loaders.one(
                                asked,
                                OpportunityLoaders.OPPORTUNITY,
                                Asked.<FundingMatch.Conflict>source(asked).opportunity()));
    }

    private static FundingOpportunity one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
