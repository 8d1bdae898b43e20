package nl.noaber.web.messages;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of aiming an ask at a gap. */
@AnswerTo("messages/aimAsk")
public record AskAimed(Left aimAsk) {

    public record Left(List<UserError> userErrors) {}
}
