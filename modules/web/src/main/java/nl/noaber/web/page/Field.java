package nl.noaber.web.page;

import org.jspecify.annotations.Nullable;

/** What ties a field of a form to its hint and its error. */
public final class Field {

    private Field() {}

    /** The ids of the elements that explain the field; null when nothing does. */
    public static @Nullable String describedBy(String name, @Nullable String hint, Errors errors) {
        String hintId = hint == null ? "" : name + "-hint";
        String errorId = errors.about(name).isPresent() ? name + "-error" : "";
        String ids = (errorId + " " + hintId).strip();
        return ids.isEmpty() ? null : ids;
    }

    /** The name of the field for the address of what was chosen in a list of tokens; the type-ahead names it so too. */
    public static String email(String name, String globalId) {
        return name + ".email." + globalId.substring(globalId.indexOf(':') + 1);
    }

    /** {@code true} for a field with an error, otherwise the attribute is left out. */
    public static @Nullable String invalid(String name, Errors errors) {
        return errors.about(name).isPresent() ? "true" : null;
    }
}
