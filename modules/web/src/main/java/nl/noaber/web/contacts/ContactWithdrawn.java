package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of withdrawing a contact moment. */
@AnswerTo("contacts/withdraw")
public record ContactWithdrawn(Payload withdrawContactMoment) {

    public record Payload(List<UserError> userErrors) {}
}
