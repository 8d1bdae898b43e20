package nl.noaber.web.briefings;

import java.util.function.BinaryOperator;
import nl.noaber.web.page.Screen;

/** Values of briefings as the change log has them, in the words of the viewer. */
public final class BriefingWords {

    private BriefingWords() {}

    public static BinaryOperator<String> in(Screen screen) {
        return (field, value) ->
                field.equals("state") ? screen.choice("briefings.state", value) : screen.recorded(field, value);
    }
}
