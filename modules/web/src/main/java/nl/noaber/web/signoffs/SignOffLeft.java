package nl.noaber.web.signoffs;

import java.util.List;
import nl.noaber.web.messages.Difference;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a sign-off, or of an answer. */
public record SignOffLeft(
        @Nullable Left signOff,
        @Nullable Difference difference,
        @Nullable Conflict conflict,
        List<UserError> userErrors) {

    static SignOffLeft refused(List<UserError> mistakes) {
        return new SignOffLeft(null, null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return signOff != null && conflict == null && userErrors.isEmpty();
    }

    /** As it was left. */
    public record Left(String id, int version) {}
}
