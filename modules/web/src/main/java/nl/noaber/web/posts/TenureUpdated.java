package nl.noaber.web.posts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of changing a tenure. */
@AnswerTo("posts/updateTenure")
public record TenureUpdated(Payload updateTenure) {

    public record Payload(@Nullable Stored tenure, @Nullable Conflict conflict, List<UserError> userErrors) {}

    public record Stored(String id) {}
}
