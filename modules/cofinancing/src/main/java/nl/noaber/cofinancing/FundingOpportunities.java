package nl.noaber.cofinancing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

/**
 * The money that could be asked for. Who may see an opportunity is its visibility; a withdrawn one is the team's, and so are
 * its steps, what is asked for which project, whose it is and what the team thinks of it. The team may record and change them.
 */
public interface FundingOpportunities {

    /** All kinds of money, by name. */
    List<FundingScheme> schemes(Viewer viewer);

    Map<FundingSchemeId, FundingScheme> schemesByIds(Viewer viewer, Set<FundingSchemeId> ids);

    /** Adds a kind of money; sent again, or of a name that is there, it answers what is stored. */
    Recording<FundingScheme> addScheme(Viewer viewer, FundingScheme scheme);

    /** Those with these ids; for the team withdrawn ones included. */
    Map<FundingOpportunityId, FundingOpportunity> byIds(Viewer viewer, Set<FundingOpportunityId> ids);

    default Optional<FundingOpportunity> byId(Viewer viewer, FundingOpportunityId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    Page<FundingOpportunity> list(
            Viewer viewer, FundingOpportunityFilter filter, FundingOpportunityOrder order, PageRequest page);

    long count(Viewer viewer, FundingOpportunityFilter filter);

    /** Every stage in its order, with so many of its opportunities. */
    List<FundingPipelineColumn> pipeline(Viewer viewer, int perStage);

    /** How each came where it stands, the last step first; none for who is not of the team. */
    Map<FundingOpportunityId, List<FundingOpportunityStep>> steps(Viewer viewer, Set<FundingOpportunityId> ids);

    /** The references of documents of each. */
    Map<FundingOpportunityId, List<String>> documents(Viewer viewer, Set<FundingOpportunityId> ids);

    Map<FundingOpportunityId, List<String>> links(Viewer viewer, Set<FundingOpportunityId> ids);

    /** The challenges that each could serve. */
    Map<FundingOpportunityId, Set<ChallengeId>> challenges(Viewer viewer, Set<FundingOpportunityId> ids);

    Map<FundingOpportunityId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<FundingOpportunityId> ids);

    /** What is asked of each for which project; none for who is not of the team. */
    Map<FundingOpportunityId, List<FundingApplication>> applications(Viewer viewer, Set<FundingOpportunityId> ids);

    /** The projects that each could serve, as far as the viewer may see them; what would fill most first. */
    Map<FundingOpportunityId, List<FundingMatch>> matches(Viewer viewer, Set<FundingOpportunityId> ids);

    /**
     * The same from the other side: the opportunities that could serve each of these projects, those that are decided last, else
     * what closes first. Those of its challenge that can be asked for still; for the team also those that are asked for it.
     */
    Map<ProjectId, List<FundingMatch>> matchesOf(Viewer viewer, Set<ProjectId> ids);

    /**
     * Records it once; sent again by the same user it answers what is stored.
     *
     * @param acceptedWarnings {@code CLOSED_ALREADY} for one that cannot be asked for any more
     */
    Recording<FundingOpportunity> record(
            Viewer viewer, NewFundingOpportunity opportunity, Set<String> acceptedWarnings);

    /**
     * Changes what is written of it.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<FundingOpportunity> update(
            Viewer viewer, FundingOpportunityId id, int expectedVersion, FundingOpportunityChange change);

    /**
     * Takes it to another stage; to be awarded see {@link #award}. When somebody else did since, it is a conflict that says
     * where to. From awarded back to applied, the contributions that were booked are withdrawn; refused once one is paid.
     *
     * @param acceptedWarnings {@code APPLIED_TOO_LATE} for one that closed before the day of the step; {@code AWARD_TAKEN_BACK}
     *     for an award that is to be taken back
     */
    Recording<FundingOpportunity> move(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            NewFundingStep step,
            Set<String> acceptedWarnings);

    /**
     * Says what is asked for a project, instead of what was asked for it before. See {@link #update} for the version.
     *
     * @param acceptedWarnings {@code BELOW_MINIMUM}, {@code ABOVE_MAXIMUM}, {@code ABOVE_BUDGET} or {@code ABOVE_SHARE}, for
     *     what the opportunity does not allow
     */
    Recording<FundingOpportunity> ask(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            ProjectId project,
            List<MoneyLine> lines,
            Set<String> acceptedWarnings);

    /** Asks nothing for a project any more. */
    Recording<FundingOpportunity> drop(Viewer viewer, FundingOpportunityId id, int expectedVersion, ProjectId project);

    /**
     * Takes it to awarded, and books what each project gets as a committed contribution of the funder: all or none, and once.
     *
     * @param acceptedWarnings {@code ABOVE_COST}, when a project gets more than it costs; {@code ABOVE_MAXIMUM},
     *     {@code ABOVE_BUDGET} or {@code ABOVE_SHARE}, when that is more than the opportunity allows
     */
    Recording<FundingOpportunity> award(
            Viewer viewer,
            FundingOpportunityId id,
            int expectedVersion,
            FundingAward award,
            Set<String> acceptedWarnings);

    /**
     * Withdraws it; done again it answers the same. Refused once it was awarded.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<FundingOpportunity> withdraw(Viewer viewer, FundingOpportunityId id, int expectedVersion);

    /** Restores it; done again it answers the same. See {@link #withdraw} for the version. */
    Recording<FundingOpportunity> restore(Viewer viewer, FundingOpportunityId id, int expectedVersion);
}
