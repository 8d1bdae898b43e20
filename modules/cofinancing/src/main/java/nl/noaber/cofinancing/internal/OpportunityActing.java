package nl.noaber.cofinancing.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;

/** What can be done with funding opportunities, in the schema. */
@Singleton
final class OpportunityActing {

    private final FundingOpportunities opportunities;

    OpportunityActing(FundingOpportunities opportunities) {
        this.opportunities = opportunities;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", this::mutations);
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("recordFundingOpportunity", this::record)
                .dataFetcher("updateFundingOpportunity", this::update)
                .dataFetcher("moveFundingOpportunity", this::move)
                .dataFetcher("askFundingForProject", this::ask)
                .dataFetcher("dropFundingForProject", this::drop)
                .dataFetcher("awardFundingOpportunity", this::award)
                .dataFetcher("withdrawFundingOpportunity", this::withdraw)
                .dataFetcher("restoreFundingOpportunity", this::restore)
                .dataFetcher(
                        "addFundingScheme",
                        asked -> OpportunityPayload.OfScheme.of(opportunities.addScheme(
                                Asked.viewer(asked), OpportunityInputs.added(Asked.input(asked)))));
    }

    private OpportunityPayload record(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return OpportunityPayload.of(opportunities.record(
                Asked.viewer(asked), OpportunityInputs.recorded(input), Inputs.acceptedWarnings(input)));
    }

    private OpportunityPayload update(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return OpportunityPayload.of(opportunities.update(
                Asked.viewer(asked),
                OpportunityInputs.opportunity(input),
                Inputs.version(input),
                OpportunityInputs.updated(input)));
    }

    private OpportunityPayload move(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return OpportunityPayload.of(opportunities.move(
                Asked.viewer(asked),
                OpportunityInputs.opportunity(input),
                Inputs.version(input),
                OpportunityInputs.step(input),
                Inputs.acceptedWarnings(input)));
    }

    private OpportunityPayload ask(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return OpportunityPayload.of(opportunities.ask(
                Asked.viewer(asked),
                OpportunityInputs.opportunity(input),
                Inputs.version(input),
                OpportunityInputs.project(input),
                Inputs.lines(input, "lines"),
                Inputs.acceptedWarnings(input)));
    }

    private OpportunityPayload drop(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return OpportunityPayload.of(opportunities.drop(
                Asked.viewer(asked),
                OpportunityInputs.opportunity(input),
                Inputs.version(input),
                OpportunityInputs.project(input)));
    }

    private OpportunityPayload award(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return OpportunityPayload.of(opportunities.award(
                Asked.viewer(asked),
                OpportunityInputs.opportunity(input),
                Inputs.version(input),
                OpportunityInputs.award(input),
                Inputs.acceptedWarnings(input)));
    }

    private OpportunityPayload withdraw(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return OpportunityPayload.of(opportunities.withdraw(
                Asked.viewer(asked), OpportunityInputs.opportunity(input), Inputs.version(input)));
    }

    private OpportunityPayload restore(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return OpportunityPayload.of(opportunities.restore(
                Asked.viewer(asked), OpportunityInputs.opportunity(input), Inputs.version(input)));
    }
}
