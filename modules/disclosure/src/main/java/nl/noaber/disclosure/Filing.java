package nl.noaber.disclosure;

import java.util.List;
import nl.noaber.kernel.Problem;

/**
 * What became of the wish to do something with a file.
 *
 * @param <T> what it is about
 */
public sealed interface Filing<T> {

    /** It is done, or was done before. */
    record Filed<T>(T record) implements Filing<T> {}

    /** A rule refused it, somebody else was first, or it is not there for this viewer. */
    record Refused<T>(List<Problem> problems) implements Filing<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static <T> Filing<T> refused(String code, String field, Object... arguments) {
        return new Refused<>(List.of(Problem.of(code, field, arguments)));
    }
}
