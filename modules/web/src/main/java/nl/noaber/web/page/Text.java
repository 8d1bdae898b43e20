package nl.noaber.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the screens in one language. A key begins with the name of its bundle: {@code contacts.title} stands in
 * {@code text/contacts_nl.properties}. Placeholders are {@code {0}}, {@code {1}}; an apostrophe is just an apostrophe.
 */
public final class Text {

    private static final Map<String, Text> LANGUAGES = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, Properties> bundles = new ConcurrentHashMap<>();

    private Text(String language) {
        this.language = language;
    }

    /** English for English, Dutch for everything else. */
    public static Text in(Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "nl";
        return LANGUAGES.computeIfAbsent(language, Text::new);
    }

    public String language() {
        return language;
    }

    /** The words of the key; a key that is in no bundle shows itself, and a test finds it before anybody does. */
    public String get(String key, Object... arguments) {
        String words = find(key);
        return words == null ? key : filled(words, arguments);
    }

    /** The words for a number of things: {@code key.one} for exactly one, {@code key.other} for any other number. */
    public String count(String key, long number, Object... arguments) {
        return get(key + (number == 1 ? ".one" : ".other"), arguments);
    }

    private @Nullable String find(String key) {
        int dot = key.indexOf('.');
        return dot < 1 ? null : bundle(key.substring(0, dot)).getProperty(key);
    }

    private Properties bundle(String name) {
        return bundles.computeIfAbsent(name, this::read);
    }

    private Properties read(String name) {
        Properties words = new Properties();
        try (InputStream stream = Text.class.getResourceAsStream("/text/" + name + "_" + language + ".properties")) {
            if (stream != null) {
                words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the words of " + name, unreadable);
        }
        return words;
    }

    private static String filled(String words, Object... arguments) {
        String filled = words;
        for (int place = 0; place < arguments.length; place++) {
            filled = filled.replace("{" + place + "}", String.valueOf(arguments[place]));
        }
        return filled;
    }
}
