package nl.noaber.stakeholders;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;

/**
 * How a change ended.
 *
 * @param <T> the record that was to be changed
 */
public sealed interface Outcome<T> {

    /** It was done, or was done before; the record as it is stored now. */
    record Done<T>(T record) implements Outcome<T> {}

    /** A rule refused it; also when the record is not there for this viewer. */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else changed the same fields meanwhile; nothing was stored. */
    record Conflicted<T>(Conflict conflict) implements Outcome<T> {}

    /** It looks like records that are there; nothing was stored. Only a registration ends so. */
    record Duplicated<T>(List<T> candidates) implements Outcome<T> {
        public Duplicated {
            candidates = List.copyOf(candidates);
        }
    }

    static <T> Outcome<T> refused(Problem... problems) {
        return new Refused<>(List.of(problems));
    }
}
