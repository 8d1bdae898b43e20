package nl.noaber.reviews.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.noaber.kernel.Problem;
import nl.noaber.reviews.RightsDecision;
import nl.noaber.reviews.RightsMeasure;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsVerdict;

/** What can be wrong with a decision, whoever takes it and about whom. */
final class VerdictProblems {

    private VerdictProblems() {}

    static List<Problem> of(RightsVerdict verdict) {
        return Stream.of(reason(verdict), length(verdict), measure(verdict))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is wrong with it for these rights, and what was done about them before. */
    static Optional<Problem> of(RightsVerdict verdict, RightsReviewLine line) {
        if (verdict.newRole() == line.role()) {
            return Optional.of(Problem.of("NOTHING_CHANGES", "measure"));
        }
        if (verdict.newRole() != null && !verdict.newRole().isLessThan(line.role())) {
            return Optional.of(Problem.of("ROLE_WIDENS", "measure"));
        }
        return isUndone(verdict, line)
                        && (verdict.note() == null || verdict.note().equals(line.note()))
                ? Optional.of(Problem.of("MEASURE_TAKEN", "note"))
                : Optional.empty();
    }

    /** Whether a measure that was taken would not stand with the decision any more. */
    private static boolean isUndone(RightsVerdict verdict, RightsReviewLine line) {
        boolean isLeft = verdict.decision() == RightsDecision.TAKE_AWAY && verdict.measure() == null;
        boolean isSame = verdict.measure() == line.measure() && verdict.newRole() == line.newRole();
        return line.measure() != null && !isLeft && !isSame;
    }

    private static Optional<Problem> reason(RightsVerdict verdict) {
        return verdict.decision() == RightsDecision.TAKE_AWAY && verdict.note() == null
                ? Optional.of(Problem.of("REASON_MISSING", "note"))
                : Optional.empty();
    }

    private static Optional<Problem> length(RightsVerdict verdict) {
        int length = verdict.note() == null ? 0 : verdict.note().length();
        return length > RightsReviewLine.LONGEST_NOTE
                ? Optional.of(Problem.of("NOTE_TOO_LONG", "note", RightsReviewLine.LONGEST_NOTE, length))
                : Optional.empty();
    }

    private static Optional<Problem> measure(RightsVerdict verdict) {
        if (verdict.decision() == RightsDecision.KEEP && verdict.measure() != null) {
            return Optional.of(Problem.of("KEPT_WITH_MEASURE", "measure"));
        }
        return verdict.measure() == RightsMeasure.CHANGE_ROLE && verdict.newRole() == null
                ? Optional.of(Problem.of("ROLE_MISSING", "newRole"))
                : Optional.empty();
    }
}
