package nl.noaber.cofinancing.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionCalculation;
import nl.noaber.cofinancing.CostDivisionDifference;
import nl.noaber.cofinancing.CostDivisionFilter;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionPart;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.history.Timelines;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Input;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/** Divisions of costs in the schema. */
@Singleton
final class DivisionGraphQl implements GraphQlModule {

    private final CostDivisions divisions;
    private final DivisionNodes nodes;

    DivisionGraphQl(CostDivisions divisions, DivisionNodes nodes) {
        this.divisions = divisions;
        this.nodes = nodes;
    }

    @Override
    public String name() {
        return "divisions";
    }

    @Override
    public Map<String, NodeLookup> nodes() {
        return Map.of(CostDivision.TYPE, nodes);
    }

    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", this::queries)
                .type("Mutation", this::mutations)
                .type(CostDivision.TYPE, DivisionGraphQl::division)
                .type(
                        "CostDivisionPart",
                        type -> type.dataFetcher(
                                "party",
                                asked -> Asked.load(
                                        asked,
                                        Loaders.PARTY,
                                        Asked.<CostDivisionPart>source(asked).party())))
                .type(
                        "CostDivisionDifference",
                        type -> type.dataFetcher(
                                "party",
                                asked -> Asked.load(
                                        asked,
                                        Loaders.PARTY,
                                        Asked.<CostDivisionDifference>source(asked)
                                                .party())))
                .type(
                        "CostDivisionCalculation",
                        type -> type.dataFetcher(
                                "userErrors",
                                asked -> Asked.<CostDivisionCalculation>source(asked)
                                        .problems()));
    }

    private static TypeRuntimeWiring.Builder division(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "project",
                        asked -> Loaders.one(asked, Loaders.PROJECT, one(asked).projectId()))
                .dataFetcher(
                        "editable",
                        asked -> Asked.viewer(asked).isTeam() && !one(asked).withdrawn())
                .dataFetcher(
                        "timeline",
                        asked -> Timelines.of(
                                asked,
                                RecordRef.of(CostDivision.TYPE, one(asked).id())));
    }

    private TypeRuntimeWiring.Builder queries(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("costDivisions", this::list)
                .dataFetcher("costDivision", this::byId)
                .dataFetcher("compareCostDivision", this::compare)
                .dataFetcher("calculateCostDivision", this::calculate);
    }

    private Connection<CostDivision> list(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        Input arguments = Asked.arguments(asked);
        CostDivisionFilter filter = new CostDivisionFilter(
                Inputs.id(arguments, "project", Project.TYPE, ProjectId::new),
                Inputs.organisation(arguments, "unansweredBy"),
                Boolean.TRUE.equals(arguments.flag("withdrawn")));
        return Connection.of(
                Asked.selectsRecords(asked) ? divisions.list(viewer, filter, Asked.page(asked)) : Page.empty(),
                () -> divisions.count(viewer, filter));
    }

    private @Nullable CostDivision byId(DataFetchingEnvironment asked) {
        UUID id = Asked.arguments(asked).id("id", CostDivision.TYPE).orElse(null);
        if (id == null) {
            return null;
        }
        CostDivision found = nodes.byIds(Asked.viewer(asked), Set.of(id)).get(id);
        if (found == null) {
            nodes.missed(Asked.viewer(asked), Set.of(id));
        }
        return found;
    }

    private List<CostDivisionDifference> compare(DataFetchingEnvironment asked) {
        Input arguments = Asked.arguments(asked);
        return divisions
                .compare(
                        Asked.viewer(asked),
                        DivisionInputs.division(arguments),
                        arguments.requiredNumber("from"),
                        arguments.requiredNumber("to"))
                .orElse(List.of());
    }

    private CostDivisionCalculation calculate(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return divisions.calculate(Asked.viewer(asked), Inputs.lines(input, "lines"), DivisionInputs.formula(input));
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "planCostDivision",
                        asked -> CostDivisionPayload.of(
                                divisions.plan(Asked.viewer(asked), DivisionInputs.planned(Asked.input(asked)))))
                .dataFetcher("updateCostDivision", this::update)
                .dataFetcher("proposeCostDivision", this::propose)
                .dataFetcher("sendCostDivision", this::send)
                .dataFetcher("answerCostDivision", this::answer)
                .dataFetcher("bookCostDivision", this::book)
                .dataFetcher(
                        "withdrawCostDivision",
                        asked -> CostDivisionPayload.of(divisions.withdraw(
                                Asked.viewer(asked), id(Asked.input(asked)), Inputs.version(Asked.input(asked)))))
                .dataFetcher(
                        "restoreCostDivision",
                        asked -> CostDivisionPayload.of(divisions.restore(
                                Asked.viewer(asked), id(Asked.input(asked)), Inputs.version(Asked.input(asked)))));
    }

    private CostDivisionPayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CostDivisionPayload.of(
                divisions.update(Asked.viewer(asked), id(input), Inputs.version(input), DivisionInputs.updated(input)));
    }

    private CostDivisionPayload propose(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CostDivisionPayload.of(divisions.propose(
                Asked.viewer(asked), id(input), Inputs.version(input), DivisionInputs.proposed(input)));
    }

    private CostDivisionPayload send(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CostDivisionPayload.of(divisions.send(
                Asked.viewer(asked),
                id(input),
                Inputs.version(input),
                input.requiredNumber("number"),
                input.date("deadline")));
    }

    private CostDivisionPayload answer(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CostDivisionPayload.of(divisions.answer(Asked.viewer(asked), id(input), DivisionInputs.answered(input)));
    }

    private CostDivisionPayload book(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return CostDivisionPayload.of(divisions.book(
                Asked.viewer(asked),
                id(input),
                Inputs.version(input),
                Inputs.step(input),
                DivisionInputs.already(input),
                Inputs.acceptedWarnings(input)));
    }

    private static CostDivisionId id(Input input) {
        return DivisionInputs.division(input);
    }

    private static CostDivision one(DataFetchingEnvironment asked) {
        return Asked.source(asked);
    }
}
