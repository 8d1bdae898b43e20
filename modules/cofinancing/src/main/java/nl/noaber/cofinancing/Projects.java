package nl.noaber.cofinancing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;

/**
 * The projects. Who may see one, with what it costs, is its visibility; a withdrawn one is the team's. The team may plan and
 * change them.
 */
public interface Projects {

    /** Those with these ids; for the team withdrawn ones included. */
    Map<ProjectId, Project> byIds(Viewer viewer, Set<ProjectId> ids);

    default Optional<Project> byId(Viewer viewer, ProjectId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** By title. */
    Page<Project> list(Viewer viewer, ProjectFilter filter, PageRequest page);

    long count(Viewer viewer, ProjectFilter filter);

    /** The organisations that each is shared with; one that is not shared is absent. */
    Map<ProjectId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<ProjectId> ids);

    /** The newest estimate of what each costs; one without any is absent. */
    Map<ProjectId, CostEstimate> costs(Viewer viewer, Set<ProjectId> ids);

    /** All estimates of what each cost, newest first; the same part of each list. */
    Map<ProjectId, Page<CostEstimate>> estimates(Viewer viewer, Set<ProjectId> ids, PageRequest page);

    Map<ProjectId, Long> countEstimates(Viewer viewer, Set<ProjectId> ids);

    /** Plans it once; sent again by the same user it answers what is stored. */
    Recording<Project> plan(Viewer viewer, NewProject project);

    /**
     * Changes what is known of it beside its cost.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<Project> update(Viewer viewer, ProjectId id, int expectedVersion, ProjectChange change);

    /** Records what it costs, as a new version of the estimate; the same as stored makes none. See {@link #update}. */
    Recording<Project> estimate(Viewer viewer, ProjectId id, int expectedVersion, NewCostEstimate estimate);

    /**
     * Withdraws it; done again it answers the same. Refused while money is committed to it or was paid.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<Project> withdraw(Viewer viewer, ProjectId id, int expectedVersion);

    /** Restores it; done again it answers the same. See {@link #withdraw} for the version. */
    Recording<Project> restore(Viewer viewer, ProjectId id, int expectedVersion);
}
