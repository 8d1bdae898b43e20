package nl.noaber.agenda.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** References of documents, as people type them. */
final class DocumentReferences {

    /** As the municipalities of Twente file: a D, the year, a number. */
    private static final Pattern FILED =
            Pattern.compile("D[\\s./_–-]*(?:20)?(\\d{2})[\\s./_–-]+(\\d{4,8})", Pattern.CASE_INSENSITIVE);

    private DocumentReferences() {}

    /** In one spelling, D/25/754157, if it is such a reference; else as it was typed, in one line. */
    static @Nullable String read(@Nullable String typed) {
        String line = Texts.lineOrNull(typed);
        if (line == null) {
            return null;
        }
        Matcher filed = FILED.matcher(line);
        return filed.matches() ? "D/" + filed.group(1) + "/" + filed.group(2) : line;
    }
}
