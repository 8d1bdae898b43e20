package nl.noaber.access;

import java.util.List;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What came of doing something with an account. */
public sealed interface AccountOutcome {

    /**
     * Done.
     *
     * @param delivery what became of the link; null when none was to be sent
     */
    record Done(Account account, @Nullable LinkDelivery delivery) implements AccountOutcome {}

    /** Somebody else changed the same meanwhile; nothing was stored. The account as it is stored now. */
    record Conflicted(Account account, AccountConflict conflict) implements AccountOutcome {}

    record Refused(List<Problem> problems) implements AccountOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static AccountOutcome refused(String code, String field, Object... arguments) {
        return new Refused(List.of(Problem.of(code, field, arguments)));
    }
}
