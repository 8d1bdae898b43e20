package nl.noaber.web.contacts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of registering a person from within the contact form. */
@AnswerTo("contacts/registerPerson")
public record PersonRegistered(Payload registerPerson) {

    public record Payload(@Nullable Person person, List<UserError> userErrors) {}

    public record Person(String id) {}
}
