package nl.noaber.documents;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of rows that is being written; closed only when it is whole. */
public interface Sheet {

    /**
     * Text, a number, an amount of money ({@code BigDecimal}), a {@link Difference} of two of them, a day, a moment in the
     * Netherlands ({@code LocalDateTime}), or null for an empty cell.
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Gives what was written so far to the reader. */
    void flush() throws IOException;

    /** Adds up the rows so far, under them; a file that cannot calculate goes without. */
    default void totals(List<Total> totals) throws IOException {}

    /** Ends it; nothing is written after. */
    void finish() throws IOException;
}
