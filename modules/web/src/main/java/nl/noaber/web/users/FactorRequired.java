package nl.noaber.web.users;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of requiring a second factor. */
@AnswerTo("users/requireFactor")
public record FactorRequired(Payload requireSecondFactor) {

    public record Payload(List<String> roles, List<UserError> userErrors) {}
}
