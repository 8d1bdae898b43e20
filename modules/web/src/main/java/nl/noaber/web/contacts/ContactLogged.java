package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of logging a contact moment. */
@AnswerTo("contacts/log")
public record ContactLogged(Payload logContactMoment) {

    public record Payload(
            @Nullable Contact contactMoment,
            List<Warning> warnings,
            List<Namesakes> namesakes,
            List<UserError> userErrors) {

        ContactOutcome outcome() {
            return new ContactOutcome(
                    contactMoment != null,
                    contactMoment == null ? null : contactMoment.version(),
                    warnings,
                    null,
                    namesakes,
                    userErrors);
        }
    }

    public record Contact(String id, int version) {}
}
