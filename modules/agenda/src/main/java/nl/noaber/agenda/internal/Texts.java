package nl.noaber.agenda.internal;

import java.util.List;
import java.util.regex.Pattern;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Texts that users type. */
final class Texts {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private Texts() {}

    /** In characters as people count them: an emoji is one. */
    static void atMost(List<Problem> problems, String code, String field, @Nullable String text, int most) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(Problem.of(code, field, most, length));
        }
    }

    /** In one line. */
    static String line(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable String lineOrNull(@Nullable String text) {
        return text == null ? null : stripped(line(text));
    }
}
