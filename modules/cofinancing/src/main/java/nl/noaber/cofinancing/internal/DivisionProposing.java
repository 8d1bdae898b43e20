package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionFormula;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisionShare;
import nl.noaber.cofinancing.NewCostDivisionProposal;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.Recording;
import nl.noaber.cofinancing.Recording.Refused;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Makes proposals, and sends one of them to its parties. */
@Singleton
final class DivisionProposing {

    private final DivisionRepository divisions;
    private final DivisionLocking locking;
    private final DivisionSearch search;
    private final Lookups lookups;
    private final ChangeLog changeLog;
    private final Clock clock;

    DivisionProposing(
            DivisionRepository divisions,
            DivisionLocking locking,
            DivisionSearch search,
            Lookups lookups,
            ChangeLog changeLog,
            Clock clock) {
        this.divisions = divisions;
        this.locking = locking;
        this.search = search;
        this.lookups = lookups;
        this.changeLog = changeLog;
        this.clock = clock;
    }

    Recording<CostDivision> propose(
            Viewer viewer, CostDivisionId id, int expectedVersion, NewCostDivisionProposal given) {
        return locking.locked(viewer, id, expectedVersion, stored -> {
            Known known = lookups.ofParties(viewer, parties(given.formula()));
            List<Problem> problems = problems(stored, given, known);
            if (!problems.isEmpty()) {
                return new Refused<>(problems);
            }
            int number = given.number() == null
                    ? stored.proposals().stream()
                                    .mapToInt(one -> one.row().number())
                                    .max()
                                    .orElse(0)
                            + 1
                    : given.number();
            WholeProposal proposal = new WholeProposal(
                    ProposalRow.of(viewer, id, number, given, clock.instant()),
                    shares(id, number, given.formula(), known));
            return stored.proposal(number).filter(proposal::says).isPresent()
                    ? DivisionLocking.recorded(stored)
                    : locking.unlessChanged(stored, expectedVersion, () -> put(viewer, stored, proposal, known));
        });
    }

    private static List<Problem> problems(WholeDivision stored, NewCostDivisionProposal given, Known known) {
        List<Problem> problems = new ArrayList<>(DivisionRules.proposal(given));
        problems.addAll(FormulaRules.of(given.formula(), stored.lines(), known));
        Integer number = given.number();
        if (number == null && stored.proposals().size() >= CostDivision.MOST_PROPOSALS) {
            problems.add(Problem.of("TOO_MANY_PROPOSALS", "name", CostDivision.MOST_PROPOSALS));
        }
        if (number != null && stored.proposal(number).isEmpty()) {
            problems.add(Problem.of("NOT_FOUND", "number"));
        }
        if (number != null && stored.row().isSent(number) && stored.row().isBooked()) {
            problems.add(Problem.of("ALREADY_BOOKED", "number"));
        }
        return problems;
    }

    private Recording<CostDivision> put(Viewer viewer, WholeDivision stored, WholeProposal proposal, Known known) {
        lookups.hold(known);
        Instant now = clock.instant();
        WholeProposal before = stored.proposal(proposal.row().number()).orElse(null);
        List<WholeProposal> all = new ArrayList<>(stored.proposals());
        all.removeIf(one -> one.row().number() == proposal.row().number());
        all.add(proposal);
        DivisionRow touched = stored.row().touched(now);
        WholeDivision next = new WholeDivision(stored.row(), stored.lines(), all, stored.answers())
                .with(touched.isSent(proposal.row().number()) ? touched.sending(null, null, now) : touched);
        divisions.put(proposal);
        List<FieldChange> changes = new ArrayList<>();
        changes.add(DivisionFields.proposal(before, proposal, known));
        changes.addAll(DivisionFields.sent(stored, next));
        return stored(viewer, next, changes);
    }

    /** What a division would give when it were this one. */
    static List<ShareRow> shares(CostDivisionId id, int number, CostDivisionFormula formula, Known known) {
        return IntStream.range(0, formula.shares().size())
                .mapToObj(index -> share(id, number, index, formula, known))
                .toList();
    }

    private static ShareRow share(CostDivisionId id, int number, int index, CostDivisionFormula formula, Known known) {
        CostDivisionShare share = formula.shares().get(index);
        Organisation party = Objects.requireNonNull(known.organisations().get(share.party()));
        return ShareRow.of(id, number, index, share, party, formula.countsInhabitants() && formula.shares(share));
    }

    static Set<OrganisationId> parties(CostDivisionFormula formula) {
        return formula.shares().stream().map(CostDivisionShare::party).collect(Collectors.toSet());
    }

    Recording<CostDivision> send(
            Viewer viewer, CostDivisionId id, int expectedVersion, int number, @Nullable LocalDate deadline) {
        return locking.locked(viewer, id, expectedVersion, stored -> {
            if (stored.row().isSent(number) && Objects.equals(stored.row().deadline(), deadline)) {
                return DivisionLocking.recorded(stored);
            }
            List<Problem> problems = sending(viewer, stored, number, deadline);
            return problems.isEmpty()
                    ? locking.unlessChanged(stored, expectedVersion, () -> send(viewer, stored, number, deadline))
                    : new Refused<>(problems);
        });
    }

    private List<Problem> sending(Viewer viewer, WholeDivision stored, int number, @Nullable LocalDate deadline) {
        WholeProposal proposal = stored.proposal(number).orElse(null);
        if (proposal == null) {
            return List.of(Problem.of("NOT_FOUND", "number"));
        }
        if (stored.row().isBooked()) {
            return List.of(Problem.of("ALREADY_BOOKED", "number"));
        }
        List<Problem> problems = new ArrayList<>();
        if (deadline != null && (deadline.isBefore(DutchTime.today(clock)) || deadline.getYear() > Project.LAST_YEAR)) {
            problems.add(Problem.of("DEADLINE_PASSED", "deadline", Integer.toString(Project.LAST_YEAR)));
        }
        Known known = lookups.ofParties(
                viewer, proposal.shares().stream().map(ShareRow::partyId).collect(Collectors.toSet()));
        problems.addAll(DivisionRules.complete(stored, proposal, known));
        return problems;
    }

    private Recording<CostDivision> send(
            Viewer viewer, WholeDivision stored, int number, @Nullable LocalDate deadline) {
        Instant now = clock.instant();
        WholeDivision next = stored.with(stored.row().touched(now).sending(number, deadline, now));
        return stored(viewer, next, DivisionFields.sent(stored, next));
    }

    private Recording<CostDivision> stored(Viewer viewer, WholeDivision next, List<FieldChange> changes) {
        divisions.update(next.row());
        search.found(next);
        changeLog.write(
                viewer, new Entry(next.ref(), ChangeAction.UPDATED, next.row().version(), changes));
        return DivisionLocking.recorded(next);
    }
}
