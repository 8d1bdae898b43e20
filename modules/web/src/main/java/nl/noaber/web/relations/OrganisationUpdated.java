package nl.noaber.web.relations;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of changing an organisation. */
@AnswerTo("relations/updateOrganisation")
public record OrganisationUpdated(Payload updateOrganisation) {

    public record Payload(
            @Nullable Stored organisation,
            List<Named> possibleDuplicates,
            @Nullable Conflict conflict,
            List<UserError> userErrors) {

        RelationOutcome outcome() {
            return new RelationOutcome(
                    organisation == null || conflict != null ? null : organisation.id(),
                    possibleDuplicates,
                    conflict,
                    userErrors);
        }
    }

    public record Stored(String id) {}
}
