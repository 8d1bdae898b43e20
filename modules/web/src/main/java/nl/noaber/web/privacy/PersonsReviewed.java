package nl.noaber.web.privacy;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a review. */
@AnswerTo("privacy/review")
public record PersonsReviewed(Payload reviewPersons) {

    public record Payload(@Nullable List<Person> persons, List<UserError> userErrors) {}

    public record Person(String id) {}
}
