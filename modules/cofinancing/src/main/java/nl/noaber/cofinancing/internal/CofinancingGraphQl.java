package nl.noaber.cofinancing.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.Project;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;

/** The module's part of the schema: how its records are resolved. */
@Singleton
final class CofinancingGraphQl implements GraphQlModule {

    private final Loaders loaders;
    private final ProjectNodes projectNodes;
    private final ContributionNodes contributionNodes;
    private final Reading reading;
    private final Acting acting;
    private final FundingGraphQl funding;
    private final AimingGraphQl aiming;

    CofinancingGraphQl(
            Loaders loaders,
            ProjectNodes projectNodes,
            ContributionNodes contributionNodes,
            Reading reading,
            Acting acting,
            FundingGraphQl funding,
            AimingGraphQl aiming) {
        this.loaders = loaders;
        this.projectNodes = projectNodes;
        this.contributionNodes = contributionNodes;
        this.reading = reading;
        this.acting = acting;
        this.funding = funding;
        this.aiming = aiming;
    }

    @Override
    public String name() {
        return "cofinancing";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return Stream.of(loaders.all(), aiming.loaders())
                .<Loader<?, ?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(Project.TYPE, projectNodes, Contribution.TYPE, contributionNodes);
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(Project.TYPE, CofinancingGraphQl::project)
                .type(Contribution.TYPE, CofinancingGraphQl::contribution);
        reading.wire(wiring);
        acting.wire(wiring);
        funding.wire(wiring);
        aiming.wire(wiring);
    }

    private static TypeRuntimeWiring.Builder project(TypeRuntimeWiring.Builder type) {
        return money(type)
                .dataFetcher(
                        "challenge",
                        asked -> Loaders.one(
                                asked, Loaders.CHALLENGE, project(asked).challengeId()))
                .dataFetcher(
                        "programme",
                        asked -> Asked.load(
                                asked, Loaders.PROGRAMME, project(asked).programmeId()))
                .dataFetcher(
                        "lead",
                        asked ->
                                Loaders.one(asked, Loaders.PARTY, project(asked).leadId()))
                .dataFetcher(
                        "sharedWith",
                        asked -> Loaders.list(
                                asked, Loaders.SHARED_WITH, project(asked).id()))
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !project(asked).withdrawn())
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked, RecordRef.of(Project.TYPE, project(asked).id())));
    }

    private static TypeRuntimeWiring.Builder money(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "cost",
                        asked -> Loaders.one(asked, Loaders.COST, project(asked).id()))
                .dataFetcher(
                        "estimates",
                        asked -> Loaders.under(
                                asked,
                                Loaders.ESTIMATES,
                                Loaders.COUNTED_ESTIMATES,
                                project(asked).id()))
                .dataFetcher(
                        "contributions",
                        asked -> Loaders.under(
                                asked,
                                Loaders.CONTRIBUTIONS,
                                Loaders.COUNTED_CONTRIBUTIONS,
                                project(asked).id()))
                .dataFetcher(
                        "funding",
                        asked -> Loaders.one(
                                asked, Loaders.FUNDING, project(asked).id()));
    }

    private static TypeRuntimeWiring.Builder contribution(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "project",
                        asked -> Loaders.one(
                                asked, Loaders.PROJECT, contribution(asked).projectId()))
                .dataFetcher(
                        "party",
                        asked -> Asked.load(
                                asked, Loaders.PARTY, contribution(asked).partyId()))
                .dataFetcher(
                        "lines",
                        asked -> Loaders.list(
                                asked, Loaders.LINES, contribution(asked).id()))
                .dataFetcher(
                        "steps",
                        asked -> Loaders.list(
                                asked, Loaders.STEPS, contribution(asked).id()))
                .dataFetcher("editable", asked -> Asked.viewer(asked).isTeam())
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked,
                                RecordRef.of(
                                        Contribution.TYPE, contribution(asked).id())));
    }

    private static Project project(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }

    private static Contribution contribution(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
