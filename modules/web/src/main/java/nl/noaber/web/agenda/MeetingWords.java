package nl.noaber.web.agenda;

import java.util.Map;
import java.util.function.BinaryOperator;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.Screen;

/** Values of meetings as the change log has them, in the words of the viewer. */
public final class MeetingWords {

    private static final Map<String, String> SEASONS =
            Map.of("winter", "WINTER", "voorjaar", "SPRING", "zomer", "SUMMER", "najaar", "AUTUMN");

    private MeetingWords() {}

    /** What is in words already stays as it is. */
    public static BinaryOperator<String> in(Screen screen) {
        return (field, value) -> switch (field) {
            case "state" -> screen.choice("agenda.state", value);
            case "time" -> time(screen, value);
            default -> screen.recorded(field, value);
        };
    }

    /** A day, a month or a season stands first, and times or the year behind it. */
    private static String time(Screen screen, String value) {
        String[] parts = value.split(" ", 2);
        String rest = parts.length > 1 ? " " + parts[1] : "";
        String season = SEASONS.get(parts[0]);
        return season == null
                ? PartialDate.parse(parts[0])
                        .map(date -> screen.format().date(date) + rest)
                        .orElse(value)
                : screen.choice("agenda.season", season) + rest;
    }
}
