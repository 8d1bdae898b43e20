package nl.noaber.web.reviews;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of beginning a review. */
@AnswerTo("reviews/begin")
public record ReviewBegun(Payload beginRightsReview) {

    public record Payload(@Nullable Review review, List<UserError> userErrors) {}

    public record Review(String id) {}
}
