package nl.noaber.cofinancing.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.noaber.cofinancing.CashierFilter;
import nl.noaber.cofinancing.CashierLine;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.CashierParty;
import nl.noaber.cofinancing.CashierSight;
import nl.noaber.cofinancing.Cashiers;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.Loader;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/** Cashiers, their mandates and their books in the schema. */
@Singleton
final class CashierGraphQl implements GraphQlModule {

    private static final String DIVISION = "CashierMandate.division";
    private static final String CONTRIBUTION = "CashierParty.contribution";

    private final Cashiers cashiers;
    private final CostDivisions divisions;
    private final Contributions contributions;
    private final CashierNodes nodes;

    CashierGraphQl(Cashiers cashiers, CostDivisions divisions, Contributions contributions, CashierNodes nodes) {
        this.cashiers = cashiers;
        this.divisions = divisions;
        this.contributions = contributions;
        this.nodes = nodes;
    }

    @Override
    public String name() {
        return "cashiers";
    }

    @Override
    public List<Loader<?, ?>> loaders() {
        return List.of(new Loader<>(DIVISION, divisions::byIds), new Loader<>(CONTRIBUTION, contributions::byIds));
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(CashierMandate.TYPE, nodes);
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        type -> type.dataFetcher("cashierMandates", this::list)
                                .dataFetcher("cashierMandate", this::byId))
                .type("Mutation", this::mutations)
                .type(CashierMandate.TYPE, CashierGraphQl::mandate)
                .type(
                        "CashierLine",
                        type -> type.dataFetcher(
                                        "party",
                                        asked -> Loaders.one(
                                                asked,
                                                Loaders.PARTY,
                                                Asked.<CashierLine>source(asked).party()))
                                .dataFetcher(
                                        "id",
                                        asked -> Asked.<CashierLine>source(asked)
                                                .id()
                                                .value()
                                                .toString()))
                .type("CashierParty", CashierGraphQl::party);
    }

    private static TypeRuntimeWiring.Builder mandate(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "cashier",
                        asked -> Asked.load(asked, Loaders.PARTY, one(asked).cashierId()))
                .dataFetcher(
                        "project",
                        asked -> Loaders.one(asked, Loaders.PROJECT, one(asked).projectId()))
                .dataFetcher(
                        "division",
                        asked -> Loaders.one(asked, DIVISION, one(asked).divisionId()))
                .dataFetcher("whole", asked -> one(asked).sight() == CashierSight.WHOLE)
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !one(asked).withdrawn())
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked,
                                RecordRef.of(CashierMandate.TYPE, one(asked).id())));
    }

    private static TypeRuntimeWiring.Builder party(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "party",
                        asked -> Asked.load(
                                asked,
                                Loaders.PARTY,
                                Asked.<CashierParty>source(asked).party()))
                .dataFetcher("paid", asked -> Asked.<CashierParty>source(asked).isPaid())
                .dataFetcher("contributions", CashierGraphQl::contributions);
    }

    /** Those that the viewer may see. */
    private static CompletionStage<List<Contribution>> contributions(DataFetchingEnvironment asked) {
        List<ContributionId> ids = Asked.<CashierParty>source(asked).contributions();
        return ids.isEmpty()
                ? CompletableFuture.completedStage(List.of())
                : Objects.requireNonNull(asked.<ContributionId, Contribution>getDataLoader(CONTRIBUTION))
                        .loadMany(ids)
                        .thenApply(
                                found -> found.stream().filter(Objects::nonNull).toList());
    }

    private Connection<CashierMandate> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        CashierFilter filter = CashierInputs.filter(Asked.arguments(asked));
        return Connection.of(
                Asked.selectsRecords(asked) ? cashiers.list(viewer, filter, Asked.page(asked)) : Page.empty(),
                () -> cashiers.count(viewer, filter));
    }

    private @Nullable CashierMandate byId(DataFetchingEnvironment asked) {
        UUID id = Asked.arguments(asked).id("id", CashierMandate.TYPE).orElse(null);
        if (id == null) {
            return null;
        }
        CashierMandate found = nodes.byIds(Asked.viewer(asked), Set.of(id)).get(id);
        if (found == null) {
            nodes.missed(Asked.viewer(asked), Set.of(id));
        }
        return found;
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "appointCashier",
                        asked -> CashierPayload.of(
                                cashiers.appoint(Asked.viewer(asked), CashierInputs.appointed(Asked.input(asked)))))
                .dataFetcher("updateCashierMandate", this::update)
                .dataFetcher("withdrawCashierMandate", this::withdraw)
                .dataFetcher("restoreCashierMandate", this::restore)
                .dataFetcher("recordCashierLine", this::record)
                .dataFetcher("correctCashierLine", this::correct);
    }

    private CashierPayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CashierPayload.of(cashiers.update(
                Asked.viewer(asked),
                CashierInputs.mandate(input),
                Inputs.version(input),
                CashierInputs.updated(input)));
    }

    private CashierPayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CashierPayload.of(
                cashiers.withdraw(Asked.viewer(asked), CashierInputs.mandate(input), Inputs.version(input)));
    }

    private CashierPayload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CashierPayload.of(
                cashiers.restore(Asked.viewer(asked), CashierInputs.mandate(input), Inputs.version(input)));
    }

    private CashierPayload record(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CashierPayload.of(cashiers.record(
                Asked.viewer(asked),
                CashierInputs.mandate(input),
                CashierInputs.line(input),
                Inputs.acceptedWarnings(input)));
    }

    private CashierPayload correct(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CashierPayload.of(cashiers.correct(
                Asked.viewer(asked),
                CashierInputs.mandate(input),
                CashierInputs.ofLine(input),
                Inputs.version(input),
                CashierInputs.corrected(input),
                Inputs.acceptedWarnings(input)));
    }

    private static CashierMandate one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
