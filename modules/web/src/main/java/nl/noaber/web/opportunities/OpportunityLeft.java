package nl.noaber.web.opportunities;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to an opportunity. */
public record OpportunityLeft(
        @Nullable Left opportunity, @Nullable Conflict conflict, List<UserError> userErrors) {

    /** As it is stored now. */
    public record Left(String id, int version) {}

    static OpportunityLeft refused(List<UserError> mistakes) {
        return new OpportunityLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return opportunity != null && conflict == null && userErrors.isEmpty();
    }

    @Nullable
    Integer version() {
        return opportunity == null ? null : opportunity.version();
    }
}
