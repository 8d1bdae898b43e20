package nl.noaber.web.merges;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of saying that two are not the same. */
@AnswerTo("merges/dismiss")
public record DuplicateDismissed(Payload dismissDuplicate) {

    public record Payload(List<UserError> userErrors) {}
}
