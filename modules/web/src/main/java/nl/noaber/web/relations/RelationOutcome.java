package nl.noaber.web.relations;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a form: the record's id, or why not. */
public record RelationOutcome(
        @Nullable String id,
        List<Named> possibleDuplicates,
        @Nullable Conflict conflict,
        List<UserError> userErrors) {

    /** Of a form that has not been sent yet. */
    static RelationOutcome none() {
        return new RelationOutcome(null, List.of(), null, List.of());
    }
}
