package nl.noaber.cofinancing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/**
 * What parties contribute. The team sees and changes all. A partner sees those of its own organisation; of others, like
 * everybody else, those that are pledged, committed or paid to a project that it may see: what is negotiated is the team's
 * and the party's.
 */
public interface Contributions {

    Map<ContributionId, Contribution> byIds(Viewer viewer, Set<ContributionId> ids);

    default Optional<Contribution> byId(Viewer viewer, ContributionId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** The last changed first; of a figure the largest amount in it first. */
    Page<Contribution> list(Viewer viewer, ContributionFilter filter, PageRequest page);

    long count(Viewer viewer, ContributionFilter filter);

    /** Those to each of these projects, the last changed first; the same part of each list. */
    Map<ProjectId, Page<Contribution>> to(Viewer viewer, Set<ProjectId> projects, PageRequest page);

    Map<ProjectId, Long> countTo(Viewer viewer, Set<ProjectId> projects);

    /** What each gives, by year and kind. */
    Map<ContributionId, List<MoneyLine>> lines(Viewer viewer, Set<ContributionId> ids);

    /** How each came where it stands, the last step first; of others' those that were not negotiation. */
    Map<ContributionId, List<ContributionStep>> steps(Viewer viewer, Set<ContributionId> ids);

    /**
     * Records it once; sent again by the same user it answers what is stored.
     *
     * @param acceptedWarnings the codes of refusals that the user knows of: {@code ABOVE_COST}
     */
    Recording<Contribution> record(Viewer viewer, NewContribution contribution, Set<String> acceptedWarnings);

    /**
     * Records all of these, each once, or none when one of them is refused.
     *
     * @param contributions at least one, of any projects
     * @param acceptedWarnings see {@link #record}
     */
    Recording<List<Contribution>> recordAll(
            Viewer viewer, List<NewContribution> contributions, Set<String> acceptedWarnings);

    /**
     * Changes it.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     * @param acceptedWarnings see {@link #record}; and {@code AMOUNT_DECIDED}, for other amounts of what is committed or paid
     */
    Recording<Contribution> update(
            Viewer viewer,
            ContributionId id,
            int expectedVersion,
            ContributionChange change,
            Set<String> acceptedWarnings);

    /**
     * Takes it to another state; to the state it has, it answers what is stored, unless the step says something of its own.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     * @param acceptedWarnings see {@link #record}
     */
    Recording<Contribution> move(
            Viewer viewer, ContributionId id, int expectedVersion, NewStep step, Set<String> acceptedWarnings);
}
