package nl.noaber.web.merges;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of taking that back. */
@AnswerTo("merges/reinstate")
public record DuplicateReinstated(Payload reinstateDuplicate) {

    public record Payload(List<UserError> userErrors) {}
}
