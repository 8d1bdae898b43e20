package nl.noaber.web.divisions;

import java.util.List;
import nl.noaber.web.cofinancing.Left;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a division. */
public record DivisionLeft(
        @Nullable Left division, @Nullable Conflict conflict, List<UserError> userErrors) {

    static DivisionLeft refused(List<UserError> mistakes) {
        return new DivisionLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return division != null && conflict == null && userErrors.isEmpty();
    }

    /** In which version it was left. */
    @Nullable
    Integer version() {
        return division == null ? null : division.version();
    }
}
