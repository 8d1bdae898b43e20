package nl.noaber.web.page;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * How Noaber looks for this organisation: a class on the page and the design tokens that go with it, set with
 * {@code noaber.theme}. The neutral one that ships is {@code voorbeeld}; an organisation puts its own token file on the
 * class path or on disk ({@code noaber.theme-tokens}) and names its class.
 */
@Singleton
public class Theme {

    private static final String NEUTRAL = "voorbeeld";

    private final String name;
    private final Optional<String> tokens;

    Theme(
            @Property(name = "noaber.theme", defaultValue = NEUTRAL) String name,
            @Property(name = "noaber.theme-tokens") Optional<String> tokens) {
        this.name = name;
        this.tokens = tokens;
    }

    /** The class that the theme's tokens are bound to. */
    public String styleClass() {
        return name + "-theme";
    }

    /** The style sheets with its tokens, as paths of static files. */
    public List<String> styleSheets() {
        return name.equals(NEUTRAL) ? List.of("vendor/voorbeeld.css", "css/neutral.css") : List.of("theme.css");
    }

    /** The token file of the organisation's own theme. */
    Optional<String> ownTokens() {
        return tokens;
    }
}
