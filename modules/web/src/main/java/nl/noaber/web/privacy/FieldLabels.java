package nl.noaber.web.privacy;

import java.util.function.UnaryOperator;
import nl.noaber.web.page.Screen;

/**
 * The words for fields of any module.
 *
 * @param words what stands in the bundle for a key; the key itself when nothing does
 */
public record FieldLabels(UnaryOperator<String> words) {

    private static final String KEY = "privacy.field.";

    public FieldLabels(Screen screen) {
        this(key -> screen.text(key));
    }

    /**
     * The word for a field of a type of record: that of this type if it has one of its own, else that of all.
     *
     * @param record the record's global id, or its type
     */
    public String of(String record, String field) {
        int end = record.indexOf(':');
        String key = KEY + field;
        String own = key + "." + (end < 0 ? record : record.substring(0, end));
        return said(own, said(key, field));
    }

    /** A test finds the fields that have no word. */
    private String said(String key, String otherwise) {
        String said = words.apply(key);
        return said.equals(key) ? otherwise : said;
    }
}
