package nl.noaber.cofinancing;

import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/**
 * What things cost, what is given for them and what is missing. Of a project that the viewer may see all of its cost counts,
 * and of the contributions to it those that the viewer may see; each counts once, by where it stands now. Answered by one
 * statement.
 */
public interface Fundings {

    Funding of(Viewer viewer, FundingGrouping grouping, FundingFilter filter);

    /** Of each of these projects, by year; one without cost and contributions is absent. */
    Map<ProjectId, Funding> ofProjects(Viewer viewer, Set<ProjectId> projects);
}
