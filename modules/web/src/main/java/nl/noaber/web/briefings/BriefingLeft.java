package nl.noaber.web.briefings;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.Errors;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a change to a briefing. */
public record BriefingLeft(
        @Nullable Left briefing, @Nullable Conflict conflict, List<UserError> userErrors) {

    public record Left(String id, int version) {}

    static BriefingLeft refused(List<UserError> mistakes) {
        return new BriefingLeft(null, null, mistakes);
    }

    /** With a conflict the record is there too, as others left it. */
    boolean stored() {
        return briefing != null && conflict == null && userErrors.isEmpty();
    }

    Errors errors() {
        return new Errors(userErrors);
    }
}
