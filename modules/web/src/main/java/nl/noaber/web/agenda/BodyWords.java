package nl.noaber.web.agenda;

import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.noaber.web.page.Screen;

/** Values of bodies as the change log has them, in the words of the viewer. */
public final class BodyWords {

    private static final Pattern DEADLINE = Pattern.compile("(.+): (\\d{1,6}) (\\p{L}+) ervoor");
    private static final Map<String, String> KINDS = Map.of(
            "ambtelijke voorbereiding", "PREPARATION", "concept", "CONCEPT", "definitieve stukken", "FINAL_PAPERS");

    private BodyWords() {}

    /** What is in words already stays as it is. */
    public static BinaryOperator<String> in(Screen screen) {
        return (field, value) -> switch (field) {
            case "level" -> screen.choice("agenda.level", value);
            case "rhythm" -> screen.choice("agenda.rhythm", value);
            case "deadlines" ->
                value.lines().map(line -> deadline(screen, line)).collect(Collectors.joining("\n"));
            case "recesses" -> screen.choice("agenda.recesses", value);
            default -> value;
        };
    }

    private static String deadline(Screen screen, String line) {
        Matcher found = DEADLINE.matcher(line);
        String kind = found.matches() ? KINDS.get(found.group(1)) : null;
        if (kind == null) {
            return line;
        }
        String unit = found.group(3).startsWith("werkdag") ? "WORKING_DAYS" : "WEEKS";
        return screen.choice("agenda.deadline", kind) + ": "
                + screen.count("agenda.before." + unit, Integer.parseInt(found.group(2)));
    }
}
