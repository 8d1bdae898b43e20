package nl.noaber.cofinancing.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionPart;
import nl.noaber.cofinancing.CostDivisionProposal;
import nl.noaber.cofinancing.CostDivisionState;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A division with all that belongs to it.
 *
 * @param answers to what was sent last
 */
record WholeDivision(DivisionRow row, List<MoneyLine> lines, List<WholeProposal> proposals, List<AnswerRow> answers) {

    WholeDivision {
        lines = List.copyOf(lines);
        proposals = List.copyOf(proposals);
        answers = List.copyOf(answers);
    }

    RecordRef ref() {
        return RecordRef.of(CostDivision.TYPE, row.id());
    }

    WholeDivision with(DivisionRow changed) {
        return new WholeDivision(
                changed,
                lines,
                proposals,
                changed.round() == row.round() && changed.sentNumber() != null ? answers : List.of());
    }

    WholeDivision with(List<MoneyLine> changed) {
        return new WholeDivision(row, changed, proposals, answers);
    }

    Optional<WholeProposal> proposal(int number) {
        return proposals.stream().filter(one -> one.row().number() == number).findFirst();
    }

    Optional<WholeProposal> sent() {
        return Optional.ofNullable(row.sentNumber()).flatMap(this::proposal);
    }

    CostDivisionState state(int number) {
        if (!row.isSent(number)) {
            return CostDivisionState.DRAFT;
        }
        if (row.isBooked()) {
            return CostDivisionState.BOOKED;
        }
        boolean all = answers.size() == proposal(number).orElseThrow().shares().size()
                && answers.stream().allMatch(AnswerRow::agrees);
        return all ? CostDivisionState.AGREED : CostDivisionState.SENT;
    }

    /** As this viewer may see it. */
    CostDivision shown(Viewer viewer, DivisionSight.Seeing seeing) {
        Map<Integer, AnswerRow> given = new HashMap<>();
        answers.forEach(answer -> given.put(answer.position(), answer));
        return new CostDivision(
                row.id(),
                row.title(),
                row.projectId(),
                row.source(),
                row.visibility(),
                lines,
                proposals.stream()
                        .filter(one -> viewer.isTeam() || row.isSent(one.row().number()))
                        .map(one -> shown(viewer, seeing, one, given))
                        .toList(),
                row.updatedAt(),
                row.version(),
                row.isWithdrawn());
    }

    private CostDivisionProposal shown(
            Viewer viewer, DivisionSight.Seeing seeing, WholeProposal proposal, Map<Integer, AnswerRow> given) {
        ProposalRow own = proposal.row();
        boolean sent = row.isSent(own.number());
        Dividing.Divided divided = proposal.over(lines);
        Predicate<CostDivisionPart> isOwn = part -> part.party().value().equals(seeing.own());
        return new CostDivisionProposal(
                own.number(),
                own.name(),
                own.dividedBy(),
                own.remainder(),
                seeing.whole() ? own.note() : null,
                state(own.number()),
                row.round(),
                sent ? row.sentAt() : null,
                sent ? row.deadline() : null,
                divided.parts().stream()
                        .filter(part -> seeing.whole() || isOwn.test(part))
                        .map(part -> sent && (viewer.isTeam() || isOwn.test(part))
                                ? answered(part, given.get(part.position()))
                                : part)
                        .toList(),
                seeing.whole(),
                divided.undivided());
    }

    private static CostDivisionPart answered(CostDivisionPart part, @Nullable AnswerRow answer) {
        return answer == null
                ? part
                : new CostDivisionPart(
                        part.position(),
                        part.party(),
                        part.amount(),
                        part.percent(),
                        part.inhabitants(),
                        part.inhabitantsSource(),
                        part.part(),
                        part.lines(),
                        answer.shown());
    }
}
