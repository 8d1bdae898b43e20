package nl.noaber.web.opportunities;

import java.util.function.BinaryOperator;
import nl.noaber.web.page.Screen;
import nl.noaber.web.page.Words;

/** Values of opportunities as the change log has them, in the words of the viewer. */
public final class OpportunityWords {

    private OpportunityWords() {}

    public static BinaryOperator<String> in(Screen screen) {
        return (field, value) -> field.equals("stage") && Words.FUNDING_STAGES.contains(value)
                ? screen.choice("opportunities.stage", value)
                : screen.recorded(field.equals("takenOn") || field.equals("nextStepOn") ? "settledOn" : field, value);
    }
}
