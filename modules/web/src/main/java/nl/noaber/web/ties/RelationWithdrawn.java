package nl.noaber.web.ties;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of removing a relation. */
@AnswerTo("ties/withdrawRelation")
public record RelationWithdrawn(Payload withdrawRelation) {

    public record Payload(@Nullable Conflict conflict, List<UserError> userErrors) {}
}
