package nl.noaber.kernel.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A place in an ordered list: the values of the columns it is ordered by, the primary key last. Clients see one opaque
 * word, with a checksum, so that a damaged one is refused instead of answered with some other page.
 *
 * @param order the name of the order it belongs to; a cursor of another order is refused
 * @param values the values of the ordering columns, as text
 */
public record Cursor(String order, List<String> values) {

    private static final String BETWEEN = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    public String value(int index) {
        return values.get(index);
    }

    /** The opaque word, safe in a URL. */
    public String encode() {
        String content = order + BETWEEN + String.join(BETWEEN, values);
        String checked = checksum(content) + BETWEEN + content;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that this word means in a list of this order and this many ordering columns, or empty. */
    public static Optional<Cursor> decode(String word, String order, int columns) {
        try {
            String checked = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            List<String> parts = List.of(checked.split(BETWEEN, -1));
            if (parts.size() != columns + 2 || !parts.get(1).equals(order)) {
                return Optional.empty();
            }
            Cursor cursor = new Cursor(order, parts.subList(2, parts.size()));
            return cursor.encode().equals(word) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String checksum(String content) {
        CRC32C sum = new CRC32C();
        sum.update(content.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
