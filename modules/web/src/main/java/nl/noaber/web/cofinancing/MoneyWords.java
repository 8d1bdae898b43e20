package nl.noaber.web.cofinancing;

import java.util.function.BinaryOperator;
import nl.noaber.web.page.Screen;

/** Values of projects and contributions as the change log has them, in the words of the viewer. */
public enum MoneyWords {
    PROJECT("cofinancing.state"),
    CONTRIBUTION("cofinancing.standing");

    private final String states;

    MoneyWords(String states) {
        this.states = states;
    }

    /** What is no value of that field any more, or is in words already, stays as it is. */
    public BinaryOperator<String> in(Screen screen) {
        return (field, value) -> switch (field) {
            case "state" -> choice(screen, states, value);
            case "phase" -> choice(screen, "cofinancing.phase", value);
            case "form" -> choice(screen, "cofinancing.form", value);
            case "level" -> choice(screen, "cofinancing.level", value);
            case "conditionFailed" -> screen.text("cofinancing.yes");
            case "takenOn", "expiresOn", "contactMoments" -> screen.recorded("settledOn", value);
            default -> screen.recorded(field, value);
        };
    }

    private static String choice(Screen screen, String key, String value) {
        String words = screen.choice(key, value);
        return words.equals(key + "." + value) ? value : words;
    }
}
