package nl.noaber.web.cofinancing;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a contribution. */
public record ContributionLeft(
        @Nullable Left contribution, @Nullable Conflict conflict, List<UserError> userErrors) {

    static ContributionLeft refused(List<UserError> mistakes) {
        return new ContributionLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return contribution != null && conflict == null && userErrors.isEmpty();
    }
}
