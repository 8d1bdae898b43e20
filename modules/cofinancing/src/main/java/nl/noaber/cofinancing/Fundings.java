package nl.noaber.cofinancing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What things cost, what is given for them and what is missing. Of a project that the viewer may see all of its cost counts,
 * and of the contributions to it those that the viewer may see; each counts once, by where it stands now. A sum is answered by one
 * statement.
 */
public interface Fundings {

    /** The same projects and years, added up by each of these. */
    Map<FundingGrouping, Funding> of(Viewer viewer, Set<FundingGrouping> groupings, FundingFilter filter);

    default Funding of(Viewer viewer, FundingGrouping grouping, FundingFilter filter) {
        return Objects.requireNonNull(of(viewer, Set.of(grouping), filter).get(grouping));
    }

    /**
     * What moved since a day: contributions that came, became surer or more, less sure or less, or went, and costs that were
     * estimated otherwise. What moved from year to year within its kind did not. With a project that was stopped or withdrawn all
     * went that the viewer saw of it, and with one that came back all of it is new.
     *
     * @param programme of which programme; null for all
     * @param challenge of which challenge; null for all
     */
    FundingChanges changes(
            Viewer viewer, LocalDate since, @Nullable ProgrammeId programme, @Nullable ChallengeId challenge);

    /** Of each of these projects, by year; one without cost and contributions is absent. */
    Map<ProjectId, Funding> ofProjects(Viewer viewer, Set<ProjectId> projects);
}
