package nl.noaber.cofinancing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionState;
import nl.noaber.cofinancing.ContributionStep;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.NewStep;
import nl.noaber.cofinancing.Project;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Problem;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What may be written about a contribution. */
final class ContributionRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(Project.FIRST_YEAR, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(Project.LAST_YEAR, 12, 31);

    private ContributionRules() {}

    /** What is wrong with its words and its end. */
    static List<Problem> details(ContributionRow row) {
        List<Problem> problems = new ArrayList<>();
        Texts.atMost(problems, "CONDITIONS_TOO_LONG", "conditions", row.conditions(), Contribution.LONGEST_CONDITIONS);
        if (row.conditionFailed() && row.conditions() == null) {
            problems.add(Problem.of("NO_CONDITIONS", "conditionFailed"));
        }
        LocalDate until = row.expiresOn();
        if (until != null && (until.isBefore(FIRST_DAY) || until.isAfter(LAST_DAY))) {
            problems.add(Problem.of(
                    "YEAR_OUT_OF_BOUNDS",
                    "expiresOn",
                    Integer.toString(FIRST_DAY.getYear()),
                    Integer.toString(LAST_DAY.getYear())));
        }
        return problems;
    }

    /** What is wrong with a party: of one that ended by the last year, its successor is offered. */
    static List<Problem> party(OrganisationId id, Known known, List<MoneyLine> lines) {
        Organisation party = known.organisations().get(id);
        if (party == null) {
            return List.of(Problem.of("NOT_FOUND", "party"));
        }
        if (party.withdrawn()) {
            return List.of(Problem.of("CHOSEN_IS_WITHDRAWN", "party", party.name()));
        }
        return ended(id, known, lines);
    }

    /** That it ended before the last year, if it did. */
    static List<Problem> ended(OrganisationId id, Known known, List<MoneyLine> lines) {
        Organisation party = known.organisations().get(id);
        PartialDate until = party == null ? null : party.details().validity().until();
        return party == null
                        || until == null
                        || lastYear(lines) <= until.latest().getYear()
                ? List.of()
                : List.of(ended(party, known));
    }

    static int lastYear(List<MoneyLine> lines) {
        return lines.stream().mapToInt(MoneyLine::year).max().orElse(0);
    }

    private static Problem ended(Organisation party, Known known) {
        String until =
                Objects.requireNonNull(party.details().validity().until()).toString();
        return Optional.ofNullable(party.details().successorId())
                .map(known.organisations()::get)
                .map(successor -> Problem.of("PARTY_ENDED", "party", party.name(), until, successor.name()))
                .orElseGet(() -> Problem.of("PARTY_ENDED_ALONE", "party", party.name(), until));
    }

    /**
     * What is wrong with a step.
     *
     * @param last by which it stands where it stands; null when it is new
     */
    static List<Problem> step(NewStep step, @Nullable StepRow last, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        @Nullable ContributionState before = last == null ? null : last.state();
        if (before != null && !before.next().contains(step.state())) {
            problems.add(Problem.of("NO_SUCH_STEP", "state"));
        }
        LocalDate taken = step.takenOn();
        if (taken != null && (taken.isAfter(today) || taken.isBefore(FIRST_DAY))) {
            problems.add(Problem.of("NOT_TAKEN_YET", "takenOn", Integer.toString(FIRST_DAY.getYear())));
        }
        LocalDate since = last == null ? null : last.takenOn();
        if (taken != null && since != null && taken.isBefore(since)) {
            problems.add(Problem.of("STEP_BEFORE_LAST", "takenOn", since));
        }
        boolean decided = step.state() == ContributionState.COMMITTED
                || (step.state() == ContributionState.PAID && before != ContributionState.COMMITTED);
        if (decided && Texts.lineOrNull(step.document()) == null) {
            problems.add(Problem.of("DOCUMENT_MISSING", "document"));
        }
        Texts.atMost(
                problems,
                "DOCUMENT_TOO_LONG",
                "document",
                Texts.lineOrNull(step.document()),
                ContributionStep.LONGEST_DOCUMENT);
        Texts.atMost(problems, "NOTE_TOO_LONG", "note", step.note(), ContributionStep.LONGEST_NOTE);
        return problems;
    }
}
