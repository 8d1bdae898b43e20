package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of restoring a contact moment. */
@AnswerTo("contacts/restore")
public record ContactRestored(Payload restoreContactMoment) {

    public record Payload(List<UserError> userErrors) {}
}
