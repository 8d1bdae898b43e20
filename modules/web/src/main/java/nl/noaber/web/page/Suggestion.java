package nl.noaber.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What a type-ahead field proposes.
 *
 * @param value what the form sends when it is chosen
 * @param detail what tells it from others of the same name; null for none
 * @param url where choosing leads, in a field that navigates; null otherwise
 * @param creates whether choosing it makes something new of what was typed
 */
public record Suggestion(
        String value,
        String label,
        @Nullable String detail,
        @Nullable String url,
        boolean creates) {

    /** What it is called once it is chosen: a post with its organisation, for many have one of the same name. */
    public String chosen() {
        return value.startsWith("Post:") && detail != null ? label + ", " + detail : label;
    }
}
