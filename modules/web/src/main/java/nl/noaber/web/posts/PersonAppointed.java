package nl.noaber.web.posts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of an appointment. */
@AnswerTo("posts/appoint")
public record PersonAppointed(Payload appoint) {

    public record Payload(@Nullable Stored tenure, @Nullable Conflict conflict, List<UserError> userErrors) {}

    public record Stored(String id) {}
}
