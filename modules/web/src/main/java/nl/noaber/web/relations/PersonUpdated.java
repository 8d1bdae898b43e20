package nl.noaber.web.relations;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of changing a person. */
@AnswerTo("relations/updatePerson")
public record PersonUpdated(Payload updatePerson) {

    public record Payload(
            @Nullable Stored person,
            List<Named> possibleDuplicates,
            @Nullable Conflict conflict,
            List<UserError> userErrors) {

        RelationOutcome outcome() {
            return new RelationOutcome(
                    person == null || conflict != null ? null : person.id(), possibleDuplicates, conflict, userErrors);
        }
    }

    public record Stored(String id) {}
}
