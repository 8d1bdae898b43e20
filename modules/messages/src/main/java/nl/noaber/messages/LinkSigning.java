package nl.noaber.messages;

import java.util.List;
import nl.noaber.kernel.Problem;

/** What became of an answer through a personal link. */
public sealed interface LinkSigning {

    /** It was taken; the link is used. */
    record Taken() implements LinkSigning {}

    /** The message says something else than what was read; the link can still be used. */
    record Replaced(SignOffInvitation invitation) implements LinkSigning {}

    /** A rule refused it, or the link is not good (any more). */
    record Refused(List<Problem> problems) implements LinkSigning {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
