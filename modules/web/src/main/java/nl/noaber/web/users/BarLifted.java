package nl.noaber.web.users;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of lifting a bar. */
@AnswerTo("users/liftBar")
public record BarLifted(Payload liftBar) {

    public record Payload(List<UserError> userErrors) {}
}
