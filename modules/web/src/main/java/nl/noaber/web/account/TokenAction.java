package nl.noaber.web.account;

import java.util.Locale;
import nl.noaber.web.page.Option;
import nl.noaber.web.page.Screen;

/**
 * An action that a token can be made for.
 *
 * @param dutch what it is called in Dutch
 * @param part the part of the product that it belongs to
 * @param description in English, with the Dutch word in parentheses
 */
public record TokenAction(String name, String dutch, String part, String description) {

    Option option(Screen screen) {
        return new Option(name, words(screen));
    }

    /** In the language of the viewer. */
    public String words(Screen screen) {
        return screen.viewer().locale().getLanguage().equals("en")
                ? description.replaceFirst("\\s*\\([^()]*\\)", "").replaceFirst("(?s)[.:;] .*|\\.$", "")
                : dutch.substring(0, 1).toUpperCase(Locale.ROOT) + dutch.substring(1);
    }
}
