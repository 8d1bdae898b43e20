package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What came of a contact form: stored, or why not.
 *
 * @param version as it was logged
 */
public record ContactOutcome(
        boolean stored,
        @Nullable Integer version,
        List<Warning> warnings,
        @Nullable Conflict conflict,
        List<UserError> userErrors) {

    /** Of a form that has not been sent yet. */
    static ContactOutcome none() {
        return new ContactOutcome(false, null, List.of(), null, List.of());
    }

    static ContactOutcome refused(List<UserError> userErrors) {
        return new ContactOutcome(false, null, List.of(), null, userErrors);
    }
}
