package nl.noaber.messages;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;

/** What became of the wish to draft or change a lobby message. */
public sealed interface Recording {

    /** It is done, or was done before; the message as it is stored now. */
    record Recorded(LobbyMessage message) implements Recording {}

    /**
     * Somebody else changed the same meanwhile; nothing was stored.
     *
     * @param message as it is stored now
     */
    record Conflicting(LobbyMessage message, Conflict conflict) implements Recording {}

    /** A rule refused it, or the message is not there for this viewer ({@code NOT_FOUND}). */
    record Refused(List<Problem> problems) implements Recording {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static Recording refused(Problem problem) {
        return new Refused(List.of(problem));
    }
}
