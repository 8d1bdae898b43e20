package nl.noaber.web.agenda;

import java.util.function.BinaryOperator;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.Screen;

/** Values of agenda items as the change log has them, in the words of the viewer. */
public final class AgendaItemWords {

    private AgendaItemWords() {}

    /** What is in words already stays as it is. */
    public static BinaryOperator<String> in(Screen screen) {
        return (field, value) -> switch (field) {
            case "state" -> screen.choice("agenda.itemState", value);
            case "meeting" -> meeting(screen, value);
            case "kind" -> screen.choice("agenda.kind", value);
            case "outcome" -> screen.choice("agenda.outcome", value);
            case "teamOnly" -> screen.choice("agenda.teamOnly", value);
            case "unanimous" -> screen.choice("agenda.unanimous", value);
            case "decidedOn" ->
                PartialDate.parse(value).map(date -> screen.format().date(date)).orElse(value);
            default -> screen.recorded(field, value);
        };
    }

    /** Behind its name, if it has one, stands when it is. */
    private static String meeting(Screen screen, String value) {
        int time = value.lastIndexOf(", ") < 0 ? 0 : value.lastIndexOf(", ") + 2;
        return value.substring(0, time) + MeetingWords.in(screen).apply("time", value.substring(time));
    }
}
