package nl.noaber.cofinancing.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import jakarta.inject.Singleton;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.Projects;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Input;

/** The module's actions in the schema. */
@Singleton
final class Acting {

    private final Projects projects;
    private final Contributions contributions;

    Acting(Projects projects, Contributions contributions) {
        this.projects = projects;
        this.contributions = contributions;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Mutation", this::mutations);
    }

    private TypeRuntimeWiring.Builder mutations(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "planProject",
                        asked -> ProjectPayload.of(
                                projects.plan(Asked.viewer(asked), Inputs.planned(Asked.input(asked)))))
                .dataFetcher("updateProject", this::updateProject)
                .dataFetcher("estimateCost", this::estimateCost)
                .dataFetcher("withdrawProject", this::withdrawProject)
                .dataFetcher("restoreProject", this::restoreProject)
                .dataFetcher("recordContribution", this::recordContribution)
                .dataFetcher("updateContribution", this::updateContribution)
                .dataFetcher("moveContribution", this::moveContribution);
    }

    private ProjectPayload updateProject(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ProjectPayload.of(projects.update(
                Asked.viewer(asked), Inputs.project(input), Inputs.version(input), Inputs.updated(input)));
    }

    private ProjectPayload estimateCost(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ProjectPayload.of(projects.estimate(
                Asked.viewer(asked), Inputs.project(input), Inputs.version(input), Inputs.estimated(input)));
    }

    private ProjectPayload withdrawProject(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ProjectPayload.of(projects.withdraw(Asked.viewer(asked), Inputs.project(input), Inputs.version(input)));
    }

    private ProjectPayload restoreProject(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ProjectPayload.of(projects.restore(Asked.viewer(asked), Inputs.project(input), Inputs.version(input)));
    }

    private ContributionPayload recordContribution(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ContributionPayload.of(
                contributions.record(Asked.viewer(asked), Inputs.recorded(input), Inputs.acceptedWarnings(input)));
    }

    private ContributionPayload updateContribution(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ContributionPayload.of(contributions.update(
                Asked.viewer(asked),
                Inputs.contribution(input),
                Inputs.version(input),
                Inputs.changed(input),
                Inputs.acceptedWarnings(input)));
    }

    private ContributionPayload moveContribution(DataFetchingEnvironment asked) {
        Input input = Asked.input(asked);
        return ContributionPayload.of(contributions.move(
                Asked.viewer(asked),
                Inputs.contribution(input),
                Inputs.version(input),
                Inputs.step(input),
                Inputs.acceptedWarnings(input)));
    }
}
