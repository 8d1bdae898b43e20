package nl.noaber.privacy;

import java.util.List;
import nl.noaber.kernel.Problem;

/**
 * How an action ended.
 *
 * @param <T> what it was about
 */
public sealed interface Decision<T> {

    /** It was done, or was done before. */
    record Done<T>(T record) implements Decision<T> {}

    /** A rule refused it; also when it is not there for this viewer. */
    record Refused<T>(List<Problem> problems) implements Decision<T> {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static <T> Decision<T> refused(Problem... problems) {
        return new Refused<>(List.of(problems));
    }
}
