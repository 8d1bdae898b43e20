package nl.noaber.briefings.internal;

import java.util.List;
import java.util.regex.Pattern;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Texts that users type, and what is written of them in Markdown. */
final class Texts {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** What would be a mark within a line. */
    private static final Pattern MARKS = Pattern.compile("([\\\\*`\\[\\]<])");

    private Texts() {}

    /** In characters as people count them: an emoji is one. */
    static void atMost(List<Problem> problems, String code, String field, @Nullable String text, int most) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > most) {
            problems.add(Problem.of(code, field, most, length));
        }
    }

    static @Nullable String lineOrNull(@Nullable String text) {
        String line = text == null ? "" : SPACE.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** In one line of Markdown that says just this. */
    static String plain(String text) {
        return MARKS.matcher(SPACE.matcher(text).replaceAll(" ").strip()).replaceAll("\\\\$1");
    }

    /** The same, cut where it is longer than anybody reads in a briefing. */
    static String plain(String text, int most) {
        return plain(cut(SPACE.matcher(text).replaceAll(" ").strip(), most));
    }

    /** As it is, or as much of it as ends before a space, with dots behind it. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, most));
        return start.substring(0, Math.max(start.lastIndexOf(' '), most / 2)) + " …";
    }
}
