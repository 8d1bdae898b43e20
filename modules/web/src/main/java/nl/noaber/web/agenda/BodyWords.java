package nl.noaber.web.agenda;

import java.util.function.BinaryOperator;
import nl.noaber.web.page.Screen;

/** Values of bodies as the change log has them, in the words of the viewer. */
public final class BodyWords {

    private BodyWords() {}

    /** What is in words already stays as it is. */
    public static BinaryOperator<String> in(Screen screen) {
        return (field, value) -> switch (field) {
            case "level" -> screen.choice("agenda.level", value);
            case "rhythm" -> screen.choice("agenda.rhythm", value);
            case "recesses" -> screen.choice("agenda.recesses", value);
            default -> value;
        };
    }
}
