package nl.noaber.web.posts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of changing a post. */
@AnswerTo("posts/update")
public record PostUpdated(Payload updatePost) {

    public record Payload(@Nullable Stored post, @Nullable Conflict conflict, List<UserError> userErrors) {}

    public record Stored(String id) {}
}
