package nl.noaber.messages;

import java.util.List;
import nl.noaber.kernel.Problem;

/** What became of the wish to remind. */
public sealed interface Reminding {

    /**
     * It is done.
     *
     * @param mails how many were written
     */
    record Reminded(int mails) implements Reminding {}

    record Refused(List<Problem> problems) implements Reminding {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
