package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a contact form: stored, or why not. */
public record Outcome(
        boolean stored,
        List<Warning> warnings,
        @Nullable Conflict conflict,
        List<UserError> userErrors) {

    /** Of a form that has not been sent yet. */
    static Outcome none() {
        return new Outcome(false, List.of(), null, List.of());
    }

    static Outcome refused(List<UserError> userErrors) {
        return new Outcome(false, List.of(), null, userErrors);
    }
}
