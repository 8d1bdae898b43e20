package nl.noaber.web.privacy;

import nl.noaber.web.page.Screen;

/** The words for fields of any module; a field that has none shows itself. */
public record FieldLabels(Screen screen) {

    private static final String KEY = "privacy.field.";

    public String of(String field) {
        String words = screen.text(KEY + field);
        return words.startsWith(KEY) ? field : words;
    }
}
