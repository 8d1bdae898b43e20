package nl.noaber.kernel.sql;

import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An insert of one row, written as one of many rows.
 *
 * @param text with question marks
 */
record ManyRows(String text) {

    /** More take the server more memory than its caches hold, fewer more round trips. */
    static final int COUNT = 100;

    /** The first row of values, with at most a function around some of them. */
    private static final Pattern ROW =
            Pattern.compile("^\\s*INSERT\\b.*?\\bVALUES\\s*(\\((?:[^()]|\\([^()]*\\))*\\))", Pattern.DOTALL);

    /** Empty when the text is no such insert. */
    static Optional<ManyRows> of(String text) {
        Matcher row = ROW.matcher(text);
        if (!row.find()) {
            return Optional.empty();
        }
        String rows = String.join(", ", Collections.nCopies(COUNT, row.group(1)));
        return Optional.of(new ManyRows(text.substring(0, row.start(1)) + rows + text.substring(row.end(1))));
    }
}
