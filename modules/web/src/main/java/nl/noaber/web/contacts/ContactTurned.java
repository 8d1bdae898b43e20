package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of withdrawing or restoring a contact moment. */
public record ContactTurned(
        @Nullable Left contactMoment, @Nullable Conflict conflict, List<UserError> userErrors) {

    /** As it was left. */
    public record Left(int version) {}

    boolean isDone() {
        return conflict == null && userErrors.isEmpty();
    }

    @Nullable
    Integer version() {
        return contactMoment == null ? null : contactMoment.version();
    }
}
