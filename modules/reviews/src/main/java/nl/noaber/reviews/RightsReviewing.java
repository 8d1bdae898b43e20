package nl.noaber.reviews;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;

/**
 * What became of the wish to begin, decide or close.
 *
 * @param <T> the review or the line
 */
public sealed interface RightsReviewing<T> {

    /** It is done, or was done before; the record as it is stored now. */
    record Done<T>(T record) implements RightsReviewing<T> {}

    /** Somebody else decided otherwise meanwhile; nothing was stored. The record as it is stored now. */
    record Conflicting<T>(T record, Conflict conflict) implements RightsReviewing<T> {}

    /**
     * A rule refused it: {@code NOT_ALLOWED} to all but administrators, {@code NOT_FOUND}, {@code REVIEW_GOING_ON}, {@code
     * REVIEW_CLOSED}, {@code LINES_UNDECIDED}, {@code REASON_MISSING}, {@code NOTE_TOO_LONG}, {@code OWN_RIGHTS}, {@code
     * KEPT_WITH_MEASURE}, {@code ROLE_MISSING}, {@code ROLE_WIDENS}, {@code MEASURE_TAKEN}, {@code RIGHTS_CHANGED}, and what accounts refuse with.
     */
    record Refused<T>(List<Problem> problems) implements RightsReviewing<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static <T> RightsReviewing<T> refused(String code, String field, Object... arguments) {
        return new Refused<>(List.of(Problem.of(code, field, arguments)));
    }
}
