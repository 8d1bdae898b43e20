package nl.noaber.cofinancing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How costs are divided over parties. The team sees and changes all. Others see a division once it was sent, and of it the
 * proposal that was sent: a party its own part of it, and all parts where the division's visibility says so; what a party
 * answered is the team's and its own.
 */
public interface CostDivisions {

    Map<CostDivisionId, CostDivision> byIds(Viewer viewer, Set<CostDivisionId> ids);

    default Optional<CostDivision> byId(Viewer viewer, CostDivisionId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /**
     * The last changed first.
     */
    Page<CostDivision> list(Viewer viewer, CostDivisionFilter filter, PageRequest page);

    long count(Viewer viewer, CostDivisionFilter filter);

    /** What each party bears by two proposals of a division; empty when one is not there for the viewer. */
    Optional<List<CostDivisionDifference>> compare(Viewer viewer, CostDivisionId id, int from, int to);

    /** What a division would give; writes nothing. */
    CostDivisionCalculation calculate(Viewer viewer, List<MoneyLine> lines, CostDivisionFormula formula);

    /** Begins it once; sent again by the same user it answers what is stored. */
    Recording<CostDivision> plan(Viewer viewer, NewCostDivision division);

    /**
     * Changes it. With other amounts what was sent is a draft again, and its answers lapse.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<CostDivision> update(Viewer viewer, CostDivisionId id, int expectedVersion, CostDivisionChange change);

    /**
     * Makes a proposal, or makes one anew; one that was sent is a draft again then, and its answers lapse.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<CostDivision> propose(
            Viewer viewer, CostDivisionId id, int expectedVersion, NewCostDivisionProposal proposal);

    /**
     * Asks its parties whether they agree. One that was sent before is a draft again.
     *
     * @param deadline until when
     */
    Recording<CostDivision> send(
            Viewer viewer, CostDivisionId id, int expectedVersion, int number, @Nullable LocalDate deadline);

    /**
     * Records an answer: the team that of each party, a partner that of its own organisation. The last one counts, as long as
     * it says which one it takes the place of: no answer is lost that its writer did not see.
     */
    Recording<CostDivision> answer(Viewer viewer, CostDivisionId id, NewCostDivisionAnswer answer);

    /**
     * Makes the parts of the proposal that all agreed to contributions to the project; done again it changes nothing.
     *
     * @param step the step that each comes with: pledged or committed, with its document
     * @param already what becomes of the part of each that contributes to the project already; refused while one is missing that
     *     does
     * @param acceptedWarnings see {@link Contributions#record}
     */
    Recording<CostDivision> book(
            Viewer viewer,
            CostDivisionId id,
            int expectedVersion,
            NewStep step,
            Map<OrganisationId, AlreadyContributing> already,
            Set<String> acceptedWarnings);

    /**
     * Withdraws it, unless it became contributions: it leaves the lists, and others see it no more. Done again it answers
     * the same.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<CostDivision> withdraw(Viewer viewer, CostDivisionId id, int expectedVersion);

    /** Restores it, with what was sent and answered; done again it answers the same. See {@link #withdraw} for the version. */
    Recording<CostDivision> restore(Viewer viewer, CostDivisionId id, int expectedVersion);
}
