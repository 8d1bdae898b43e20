package nl.noaber.programmes;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;

/** What became of the wish to name or describe a challenge. */
public sealed interface Description {

    /** It is done, or it said so already. */
    record Described(Challenge challenge) implements Description {}

    /**
     * Nothing was changed, because somebody else changed the same fields meanwhile.
     *
     * @param challenge as it is stored now
     */
    record Conflicting(Challenge challenge, Conflict conflict) implements Description {}

    /**
     * A rule refused it: {@code NOT_ALLOWED} outside the team, {@code CHALLENGE_NOT_FOUND}, {@code NAME_TOO_LONG}.
     */
    record Refused(List<Problem> problems) implements Description {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
