package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of changing a contact moment. */
@AnswerTo("contacts/change")
public record ContactChanged(Payload updateContactMoment) {

    public record Payload(
            @Nullable Contact contactMoment,
            List<Warning> warnings,
            @Nullable Conflict conflict,
            List<Namesakes> namesakes,
            List<UserError> userErrors) {

        /** With a conflict the payload has the contact moment too, as others left it. */
        ContactOutcome outcome() {
            return new ContactOutcome(
                    contactMoment != null && conflict == null, null, warnings, conflict, namesakes, userErrors);
        }
    }

    public record Contact(String id) {}
}
