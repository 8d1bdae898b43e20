package nl.noaber.cofinancing;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/**
 * What things cost, what is given for them and what is missing. Of a project that the viewer may see all of its cost counts,
 * and of the contributions to it those that the viewer may see; each counts once, by where it stands now. Answered by one
 * statement.
 */
public interface Fundings {

    /** The same projects and years, added up by each of these. */
    Map<FundingGrouping, Funding> of(Viewer viewer, Set<FundingGrouping> groupings, FundingFilter filter);

    default Funding of(Viewer viewer, FundingGrouping grouping, FundingFilter filter) {
        return Objects.requireNonNull(of(viewer, Set.of(grouping), filter).get(grouping));
    }

    /** Of each of these projects, by year; one without cost and contributions is absent. */
    Map<ProjectId, Funding> ofProjects(Viewer viewer, Set<ProjectId> projects);
}
