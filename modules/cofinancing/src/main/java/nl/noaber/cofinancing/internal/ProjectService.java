package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.CostEstimate;
import nl.noaber.cofinancing.NewCostEstimate;
import nl.noaber.cofinancing.NewProject;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectChange;
import nl.noaber.cofinancing.ProjectFilter;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Projects;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;

@Singleton
final class ProjectService implements Projects {

    private final ProjectReader reader;
    private final ProjectWriting writing;
    private final Estimating estimating;

    ProjectService(ProjectReader reader, ProjectWriting writing, Estimating estimating) {
        this.reader = reader;
        this.writing = writing;
        this.estimating = estimating;
    }

    @Override
    public Map<ProjectId, Project> byIds(Viewer viewer, Set<ProjectId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Page<Project> list(Viewer viewer, ProjectFilter filter, PageRequest page) {
        return reader.list(viewer, filter, page);
    }

    @Override
    public long count(Viewer viewer, ProjectFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public Map<ProjectId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<ProjectId> ids) {
        return reader.sharedWith(viewer, ids);
    }

    @Override
    public Map<ProjectId, CostEstimate> costs(Viewer viewer, Set<ProjectId> ids) {
        return reader.costs(viewer, ids);
    }

    @Override
    public Map<ProjectId, Page<CostEstimate>> estimates(Viewer viewer, Set<ProjectId> ids, PageRequest page) {
        return reader.estimates(viewer, ids, page);
    }

    @Override
    public Map<ProjectId, Long> countEstimates(Viewer viewer, Set<ProjectId> ids) {
        return reader.countEstimates(viewer, ids);
    }

    @Override
    public Recording<Project> plan(Viewer viewer, NewProject project) {
        return writing.plan(viewer, project);
    }

    @Override
    public Recording<Project> update(Viewer viewer, ProjectId id, int expectedVersion, ProjectChange change) {
        return writing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<Project> estimate(Viewer viewer, ProjectId id, int expectedVersion, NewCostEstimate estimate) {
        return estimating.estimate(viewer, id, expectedVersion, estimate);
    }

    @Override
    public Recording<Project> withdraw(Viewer viewer, ProjectId id, int expectedVersion) {
        return writing.withdraw(viewer, id, expectedVersion);
    }

    @Override
    public Recording<Project> restore(Viewer viewer, ProjectId id, int expectedVersion) {
        return writing.restore(viewer, id, expectedVersion);
    }
}
