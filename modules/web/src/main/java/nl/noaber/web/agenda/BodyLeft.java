package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a body. */
public record BodyLeft(@Nullable Left body, @Nullable Conflict conflict, List<UserError> userErrors) {

    public record Left(String id, int version) {}

    static BodyLeft refused(List<UserError> mistakes) {
        return new BodyLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return body != null && conflict == null && userErrors.isEmpty();
    }
}
