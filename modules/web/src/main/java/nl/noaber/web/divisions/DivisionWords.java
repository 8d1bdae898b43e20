package nl.noaber.web.divisions;

import java.util.function.BinaryOperator;
import nl.noaber.web.page.Screen;

/** Values of divisions as the change log has them, in the words of the viewer. */
public final class DivisionWords {

    private DivisionWords() {}

    /** What is in words already stays as it is. */
    public static BinaryOperator<String> in(Screen screen) {
        return (field, value) -> switch (field) {
            case "visibility" -> {
                String words = screen.choice("divisions.visibility", value);
                yield words.equals("divisions.visibility." + value) ? value : words;
            }
            case "sent", "proposals", "answer" -> value;
            default -> screen.recorded(field, value);
        };
    }
}
