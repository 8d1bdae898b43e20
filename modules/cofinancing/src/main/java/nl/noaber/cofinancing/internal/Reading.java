package nl.noaber.cofinancing.internal;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionFilter;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectFilter;
import nl.noaber.cofinancing.Projects;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.page.Page;
import org.jspecify.annotations.Nullable;

/** The module's lists and look-ups in the schema. */
@Singleton
final class Reading {

    private final Projects projects;
    private final Contributions contributions;
    private final ProjectNodes projectNodes;
    private final ContributionNodes contributionNodes;

    Reading(
            Projects projects,
            Contributions contributions,
            ProjectNodes projectNodes,
            ContributionNodes contributionNodes) {
        this.projects = projects;
        this.contributions = contributions;
        this.projectNodes = projectNodes;
        this.contributionNodes = contributionNodes;
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Query",
                type -> type.dataFetcher("projects", this::projects)
                        .dataFetcher("project", asked -> byId(asked, Project.TYPE, projectNodes))
                        .dataFetcher("contributions", this::contributions)
                        .dataFetcher("contribution", asked -> byId(asked, Contribution.TYPE, contributionNodes)));
    }

    private Connection<Project> projects(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        ProjectFilter filter =
                Asked.arguments(asked).input("filter").map(Inputs::projects).orElse(ProjectFilter.ALL);
        return Connection.of(
                Asked.selectsRecords(asked) ? projects.list(viewer, filter, Asked.page(asked)) : Page.empty(),
                () -> projects.count(viewer, filter));
    }

    private Connection<Contribution> contributions(DataFetchingEnvironment asked) {
        Viewer viewer = Asked.viewer(asked);
        ContributionFilter filter = Asked.arguments(asked)
                .input("filter")
                .map(Inputs::contributions)
                .orElse(ContributionFilter.ALL);
        return Connection.of(
                Asked.selectsRecords(asked) ? contributions.list(viewer, filter, Asked.page(asked)) : Page.empty(),
                () -> contributions.count(viewer, filter));
    }

    private static @Nullable Object byId(DataFetchingEnvironment asked, String type, NodeLookup nodes) {
        UUID id = Asked.arguments(asked).id("id", type).orElse(null);
        if (id == null) {
            return null;
        }
        Object found = nodes.byIds(Asked.viewer(asked), Set.of(id)).get(id);
        if (found == null) {
            nodes.missed(Asked.viewer(asked), Set.of(id));
        }
        return found;
    }
}
