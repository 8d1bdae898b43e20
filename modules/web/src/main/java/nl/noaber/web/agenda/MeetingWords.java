package nl.noaber.web.agenda;

import java.util.function.BinaryOperator;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.Screen;

/** Values of meetings as the change log has them, in the words of the viewer. */
public final class MeetingWords {

    private MeetingWords() {}

    /** What is in words already stays as it is. */
    public static BinaryOperator<String> in(Screen screen) {
        return (field, value) -> switch (field) {
            case "state" -> screen.choice("agenda.state", value);
            case "time" -> time(screen, value);
            default -> screen.recorded(field, value);
        };
    }

    /** A day or a month stands first, and times behind it. */
    private static String time(Screen screen, String value) {
        String[] parts = value.split(" ", 2);
        return PartialDate.parse(parts[0])
                .map(date -> screen.format().date(date) + (parts.length > 1 ? " " + parts[1] : ""))
                .orElse(value);
    }
}
