package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionAnswer;
import nl.noaber.cofinancing.CostDivisionProposal;
import nl.noaber.cofinancing.CostDivisionVerdict;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewCostDivisionAnswer;
import nl.noaber.cofinancing.NewCostDivisionProposal;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Visibility;

/** What may be written about a division. */
final class DivisionRules {

    /** The years of an amount of its own. */
    static final Years ANY = new Years(Project.FIRST_YEAR, Project.LAST_YEAR);

    private DivisionRules() {}

    static List<Problem> details(DivisionRow row, List<MoneyLine> lines, Years period) {
        List<Problem> problems = new ArrayList<>();
        if (row.title().isEmpty()) {
            problems.add(Problem.of("DIVISION_TITLE_MISSING", "title"));
        }
        Texts.atMost(problems, "DIVISION_TITLE_TOO_LONG", "title", row.title(), CostDivision.LONGEST_TITLE);
        Texts.atMost(problems, "SOURCE_TOO_LONG", "source", row.source(), CostDivision.LONGEST_SOURCE);
        if (row.visibility() == Visibility.CONFIDENTIAL) {
            problems.add(Problem.of("DIVISION_NEVER_CONFIDENTIAL", "visibility"));
        }
        problems.addAll(lines(lines, period));
        return problems;
    }

    /** What a division costs may be open; then there are none. */
    static List<Problem> lines(List<MoneyLine> lines, Years period) {
        List<Problem> problems = lines.isEmpty() ? List.of() : MoneyRules.lines(lines, period);
        return problems.isEmpty() && total(lines).compareTo(MoneyLine.HIGHEST) > 0
                ? List.of(Problem.of("AMOUNT_TOO_HIGH", "lines", Phrases.euros(MoneyLine.HIGHEST)))
                : problems;
    }

    private static BigDecimal total(List<MoneyLine> lines) {
        return CostDivision.total(lines);
    }

    static List<Problem> proposal(NewCostDivisionProposal given) {
        List<Problem> problems = new ArrayList<>();
        if (Texts.line(given.name()).isEmpty()) {
            problems.add(Problem.of("PROPOSAL_NAME_MISSING", "name"));
        }
        Texts.atMost(
                problems,
                "PROPOSAL_NAME_TOO_LONG",
                "name",
                Texts.line(given.name()),
                CostDivisionProposal.LONGEST_NAME);
        Texts.atMost(
                problems, "NOTE_TOO_LONG", "note", Texts.stripped(given.note()), CostDivisionProposal.LONGEST_NOTE);
        return problems;
    }

    static List<Problem> answer(NewCostDivisionAnswer given) {
        List<Problem> problems = new ArrayList<>();
        if (Texts.stripped(given.remark()) == null && given.verdict() != CostDivisionVerdict.AGREED) {
            problems.add(Problem.of(
                    given.verdict() == CostDivisionVerdict.OBJECTS ? "REASON_MISSING" : "REMARK_MISSING", "remark"));
        }
        Texts.atMost(
                problems,
                "REMARK_TOO_LONG",
                "remark",
                Texts.stripped(given.remark()),
                CostDivisionAnswer.LONGEST_REMARK);
        Texts.atMost(
                problems,
                "DOCUMENT_TOO_LONG",
                "document",
                Texts.lineOrNull(given.document()),
                CostDivisionAnswer.LONGEST_DOCUMENT);
        return problems;
    }

    /** Whether all of it is divided, so that it can be sent. */
    static List<Problem> complete(WholeDivision division, WholeProposal proposal, Known known) {
        if (division.lines().isEmpty()) {
            return List.of(Problem.of("COST_OPEN", "number"));
        }
        Dividing.Divided divided = proposal.over(division.lines());
        List<Problem> open = divided.parts().stream()
                .filter(part -> part.part() == null)
                .map(part -> Problem.of("PART_OPEN", "number", known.name(part.party())))
                .toList();
        if (!open.isEmpty()) {
            return open;
        }
        BigDecimal left = Objects.requireNonNull(divided.undivided());
        if (left.signum() != 0) {
            return List.of(Problem.of("NOT_ALL_DIVIDED", "number", Phrases.euros(left)));
        }
        Set<Object> there = new HashSet<>();
        return divided.parts().stream()
                .filter(part -> !there.add(part.party()))
                .map(part -> Problem.of("PARTY_TWICE", "number", known.name(part.party())))
                .toList();
    }
}
