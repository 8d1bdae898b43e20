package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.cofinancing.AlreadyContributing;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionCalculation;
import nl.noaber.cofinancing.CostDivisionChange;
import nl.noaber.cofinancing.CostDivisionDifference;
import nl.noaber.cofinancing.CostDivisionFilter;
import nl.noaber.cofinancing.CostDivisionFormula;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionProposal;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewCostDivision;
import nl.noaber.cofinancing.NewCostDivisionAnswer;
import nl.noaber.cofinancing.NewCostDivisionProposal;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.Recording;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

@Singleton
final class DivisionService implements CostDivisions {

    private static final CostDivisionId NONE = new CostDivisionId(Ids.named("cost-division/none"));
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final DivisionReader reader;
    private final DivisionWriting writing;
    private final DivisionProposing proposing;
    private final DivisionAnswering answering;
    private final DivisionBooking booking;
    private final DivisionWithdrawing withdrawing;
    private final Lookups lookups;

    DivisionService(
            DivisionReader reader,
            DivisionWriting writing,
            DivisionProposing proposing,
            DivisionAnswering answering,
            DivisionBooking booking,
            DivisionWithdrawing withdrawing,
            Lookups lookups) {
        this.reader = reader;
        this.writing = writing;
        this.proposing = proposing;
        this.answering = answering;
        this.booking = booking;
        this.withdrawing = withdrawing;
        this.lookups = lookups;
    }

    @Override
    public Map<CostDivisionId, CostDivision> byIds(Viewer viewer, Set<CostDivisionId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Page<CostDivision> list(Viewer viewer, CostDivisionFilter filter, PageRequest page) {
        return reader.list(viewer, filter, page);
    }

    @Override
    public long count(Viewer viewer, CostDivisionFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public Optional<List<CostDivisionDifference>> compare(Viewer viewer, CostDivisionId id, int from, int to) {
        return reader.byId(viewer, id)
                .flatMap(division -> division.proposal(from)
                        .flatMap(before -> division.proposal(to).map(after -> differences(before, after))));
    }

    private static List<CostDivisionDifference> differences(CostDivisionProposal from, CostDivisionProposal to) {
        Map<OrganisationId, @Nullable BigDecimal> before = parts(from);
        Map<OrganisationId, @Nullable BigDecimal> after = parts(to);
        Set<OrganisationId> parties = new LinkedHashSet<>();
        from.parts().forEach(part -> parties.add(part.party()));
        to.parts().forEach(part -> parties.add(part.party()));
        return parties.stream()
                .map(party -> difference(
                        party,
                        before.containsKey(party) ? before.get(party) : NOTHING,
                        after.containsKey(party) ? after.get(party) : NOTHING))
                .toList();
    }

    private static CostDivisionDifference difference(
            OrganisationId party, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        return new CostDivisionDifference(
                party, before, after, before == null || after == null ? null : after.subtract(before));
    }

    private static Map<OrganisationId, @Nullable BigDecimal> parts(CostDivisionProposal proposal) {
        Map<OrganisationId, @Nullable BigDecimal> parts = new HashMap<>();
        proposal.parts().forEach(part -> parts.put(part.party(), part.part()));
        return parts;
    }

    @Override
    public CostDivisionCalculation calculate(Viewer viewer, List<MoneyLine> lines, CostDivisionFormula formula) {
        Known known = lookups.ofParties(viewer, DivisionProposing.parties(formula));
        List<Problem> wrong = DivisionRules.lines(lines, DivisionRules.ANY);
        List<Problem> problems = wrong.isEmpty() ? FormulaRules.of(formula, lines, known) : wrong;
        if (!problems.isEmpty()) {
            return new CostDivisionCalculation(List.of(), null, problems);
        }
        Dividing.Divided divided = new Dividing(
                        lines, formula.key(), formula.remainder(), DivisionProposing.shares(NONE, 0, formula, known))
                .divided();
        return new CostDivisionCalculation(divided.parts(), divided.undivided(), List.of());
    }

    @Override
    public Recording<CostDivision> plan(Viewer viewer, NewCostDivision division) {
        return writing.plan(viewer, division);
    }

    @Override
    public Recording<CostDivision> update(
            Viewer viewer, CostDivisionId id, int expectedVersion, CostDivisionChange change) {
        return writing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<CostDivision> propose(
            Viewer viewer, CostDivisionId id, int expectedVersion, NewCostDivisionProposal proposal) {
        return proposing.propose(viewer, id, expectedVersion, proposal);
    }

    @Override
    public Recording<CostDivision> send(
            Viewer viewer, CostDivisionId id, int expectedVersion, int number, @Nullable LocalDate deadline) {
        return proposing.send(viewer, id, expectedVersion, number, deadline);
    }

    @Override
    public Recording<CostDivision> answer(Viewer viewer, CostDivisionId id, NewCostDivisionAnswer answer) {
        return answering.answer(viewer, id, answer);
    }

    @Override
    public Recording<CostDivision> book(
            Viewer viewer,
            CostDivisionId id,
            int expectedVersion,
            NewStep step,
            Map<OrganisationId, AlreadyContributing> already,
            Set<String> acceptedWarnings) {
        return booking.book(viewer, id, expectedVersion, new DivisionBooking.Wanted(step, already, acceptedWarnings));
    }

    @Override
    public Recording<CostDivision> withdraw(Viewer viewer, CostDivisionId id, int expectedVersion) {
        return withdrawing.withdraw(viewer, id, expectedVersion);
    }

    @Override
    public Recording<CostDivision> restore(Viewer viewer, CostDivisionId id, int expectedVersion) {
        return withdrawing.restore(viewer, id, expectedVersion);
    }
}
