package nl.noaber.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param key its heading in the bundles
 * @param isNumber whether it holds numbers, which stand at its right edge
 * @param sort how the address names sorting by it ({@code sort=when}, downwards {@code sort=-when}); null when one
 *     cannot
 */
public record Column(String key, boolean isNumber, @Nullable String sort) {

    public static Column of(String key) {
        return new Column(key, false, null);
    }

    public static Column number(String key) {
        return new Column(key, true, null);
    }

    public static Column sortable(String key, String sort) {
        return new Column(key, false, sort);
    }

    public boolean isSortable() {
        return sort != null;
    }

    public boolean isDescending(Address address) {
        return address.text("sort").equals("-" + sort);
    }

    /** How the table is sorted by this column now; null when it is not. */
    public @Nullable String ariaSort(Address address) {
        if (sort == null) {
            return null;
        }
        if (isDescending(address)) {
            return "descending";
        }
        return address.text("sort").equals(sort) ? "ascending" : null;
    }

    /** Sorts by this column, upwards first, from the beginning of the list. */
    public String url(Address address) {
        boolean ascending = address.text("sort").equals(sort);
        return address.without("after", "before")
                .with("sort", (ascending ? "-" : "") + sort)
                .toString();
    }
}
