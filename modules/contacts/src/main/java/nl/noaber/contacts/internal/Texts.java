package nl.noaber.contacts.internal;

import java.util.List;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Texts that users type. */
final class Texts {

    private Texts() {}

    /** In characters as people count them: an emoji is one. */
    static void atMost(List<Problem> problems, String code, String field, @Nullable String text, int most) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(Problem.of(code, field, most, length));
        }
    }

    /** A text of nothing but blanks is none; a note keeps its blanks, which can mean something in Markdown. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
