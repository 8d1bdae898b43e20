package nl.noaber.messages;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;

/** What became of the wish to answer or change a sign-off. */
public sealed interface Signing {

    /** It is done, or was done before; the sign-off as it is stored now. */
    record Signed(SignOff signOff) implements Signing {}

    /** The version that was read says something else than the one there is now; nothing was stored. */
    record Replaced(SignOff signOff, MessageDifference difference) implements Signing {}

    /** Somebody else changed the same meanwhile; nothing was stored. */
    record Conflicting(SignOff signOff, Conflict conflict) implements Signing {}

    /** A rule refused it, or the sign-off is not there for this viewer ({@code NOT_FOUND}). */
    record Refused(List<Problem> problems) implements Signing {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static Signing refused(Problem problem) {
        return new Refused(List.of(problem));
    }
}
