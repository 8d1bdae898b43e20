package nl.noaber.web.agenda;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of recording what has to be done after a decision. */
@AnswerTo("agenda/followUp")
public record DecisionFollowedUp(Payload followUpDecision) {

    public record Payload(@Nullable Made commitment, List<UserError> userErrors) {}

    public record Made(String id) {}
}
