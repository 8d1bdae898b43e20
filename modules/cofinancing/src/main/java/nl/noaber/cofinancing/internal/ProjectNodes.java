package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Projects;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Projects by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class ProjectNodes implements NodeLookup {

    private final Projects projects;
    private final Refusals refusals;

    ProjectNodes(Projects projects, Refusals refusals) {
        this.projects = projects;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, Project> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, Project> found = new HashMap<>();
        projects.byIds(viewer, ids.stream().map(ProjectId::new).collect(Collectors.toSet()))
                .forEach((id, project) -> found.put(id.value(), project));
        return found;
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missedProjects(viewer, ids, ChangeAction.READ);
    }
}
