package nl.noaber.web.reviews;

import java.util.Map;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.Form;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was not taken, so that nothing that was typed is lost.
 *
 * @param line the id of the line it is about
 * @param form as it was filled in
 * @param conflict what somebody else decided meanwhile; null for none
 */
public record RefusedLine(
        String line, Form form, Errors errors, @Nullable Conflict conflict) {

    static final RefusedLine NONE = new RefusedLine("", new Form(Map.of()), Errors.none(), null);

    /** The same with what was decided in the language of the viewer. */
    RefusedLine inWords(Screen screen) {
        return conflict == null
                ? this
                : new RefusedLine(line, form, errors, conflict.inWords((field, value) -> switch (field) {
                    case "decision" -> screen.choice("reviews.decision", value);
                    case "measure" -> screen.choice("reviews.measured", value);
                    case "role", "newRole" -> screen.choice("shell.role", value);
                    default -> value;
                }));
    }

    public boolean isAbout(String other) {
        return line.equals(other);
    }
}
