package nl.noaber.web.exports;

import java.util.List;
import nl.noaber.documents.Total;
import nl.noaber.web.page.Address;
import nl.noaber.web.page.PageInfo;
import nl.noaber.web.page.Reading;
import nl.noaber.web.page.Variables;
import org.jspecify.annotations.Nullable;

/** A list that can be taken along as a file, of what the viewer may see. */
public interface ExportedList {

    /** How many rows are read at once: the most that a connection gives. */
    int PART = 200;

    /** How the address calls it: {@code contacts} for {@code /exports/contacts.csv}. */
    String name();

    /** The key of its title. */
    String title();

    /** The keys of its headings, in order. */
    List<String> headings();

    /**
     * A part of its rows.
     *
     * @param address with the filters of the page that shows the list
     * @param part {@code first} and {@code after}, to be completed
     */
    Rows rows(Reading reading, Words words, Address address, Variables part);

    /** What a spreadsheet adds up under the rows; nothing unless a list says so. */
    default List<Total> totals(Words words) {
        return List.of();
    }

    /** The sentence or word of a key. */
    @FunctionalInterface
    interface Words {
        String say(String key);
    }

    /**
     * Rows, and where the next ones begin.
     *
     * @param cells by row: as {@link nl.noaber.documents.Sheet} takes them
     * @param after the cursor of the last row; null when there are no more
     */
    record Rows(
            List<List<@Nullable Object>> cells, @Nullable String after) {

        public static Rows of(List<List<@Nullable Object>> cells, PageInfo page) {
            return new Rows(cells, page.hasNextPage() ? page.endCursor() : null);
        }
    }
}
