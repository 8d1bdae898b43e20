package nl.noaber.web.ties;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of changing a relation. */
@AnswerTo("ties/updateRelation")
public record RelationUpdated(Payload updateRelation) {

    public record Payload(
            @Nullable Stored relation, @Nullable Conflict conflict, List<UserError> userErrors) {}

    public record Stored(String id) {}
}
