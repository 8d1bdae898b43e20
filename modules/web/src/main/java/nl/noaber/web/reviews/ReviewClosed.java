package nl.noaber.web.reviews;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of closing a review. */
@AnswerTo("reviews/close")
public record ReviewClosed(Payload closeRightsReview) {

    public record Payload(@Nullable Review review, List<UserError> userErrors) {}

    public record Review(String id) {}
}
