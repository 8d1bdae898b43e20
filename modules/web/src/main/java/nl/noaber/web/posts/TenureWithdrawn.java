package nl.noaber.web.posts;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of removing a tenure. */
@AnswerTo("posts/withdrawTenure")
public record TenureWithdrawn(Payload withdrawTenure) {

    public record Payload(@Nullable Conflict conflict, List<UserError> userErrors) {}
}
