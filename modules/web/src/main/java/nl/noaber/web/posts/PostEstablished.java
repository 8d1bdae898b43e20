package nl.noaber.web.posts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of establishing a post. */
@AnswerTo("posts/establish")
public record PostEstablished(Payload establishPost) {

    public record Payload(@Nullable Stored post, @Nullable Conflict conflict, List<UserError> userErrors) {}

    public record Stored(String id) {}
}
