package nl.noaber.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row under all others, in which a spreadsheet adds up what stands above.
 *
 * @param label what stands in the first column
 * @param columns those that are added up, from 0
 * @param where the rows that count; all of them when null
 */
public record Total(
        String label, List<Integer> columns, @Nullable Where where) {

    /** The rows that have this text in this column. */
    public record Where(int column, String text) {}

    /** Of all rows. */
    public static Total of(String label, List<Integer> columns) {
        return new Total(label, columns, null);
    }
}
