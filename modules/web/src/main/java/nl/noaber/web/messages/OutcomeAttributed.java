package nl.noaber.web.messages;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of saying which deliveries led to an outcome. */
@AnswerTo("messages/attributeOutcome")
public record OutcomeAttributed(Left attributeOutcome) {

    public record Left(List<UserError> userErrors) {}
}
