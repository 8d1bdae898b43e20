package nl.noaber.stakeholders.internal;

import java.util.List;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The limits of texts. */
final class Texts {

    private Texts() {}

    static void required(String text, int most, String field, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(Problem.of("MISSING", field));
        }
        atMost(text, most, field, problems);
    }

    static void atMost(@Nullable String text, int most, String field, List<Problem> problems) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            problems.add(Problem.of("TOO_LONG", field, most));
        }
    }
}
