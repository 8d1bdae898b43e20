package nl.noaber.agenda;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;

/**
 * What became of the wish to record or change something.
 *
 * @param <T> the record
 */
public sealed interface Recording<T> {

    /** It is done, or was done before; the record as it is stored now. */
    record Recorded<T>(T record) implements Recording<T> {}

    /**
     * Somebody else changed the same meanwhile; nothing was stored.
     *
     * @param record as it is stored now
     */
    record Conflicting<T>(T record, Conflict conflict) implements Recording<T> {}

    /** A rule refused it, or the record is not there for this viewer ({@code NOT_FOUND}). */
    record Refused<T>(List<Problem> problems) implements Recording<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static <T> Recording<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }
}
