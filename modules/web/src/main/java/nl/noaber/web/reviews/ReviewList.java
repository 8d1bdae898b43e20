package nl.noaber.web.reviews;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** The reviews of rights. */
@AnswerTo("reviews/list")
public record ReviewList(Reviews rightsReviews) {

    public record Reviews(int totalCount, List<Review> nodes, PageInfo pageInfo) {

        /** Whether none has to be closed before another is begun; the newest one comes first. */
        public boolean mayBegin() {
            return nodes.stream().allMatch(review -> review.closedAt() != null);
        }
    }

    public record Review(
            String id,
            Instant begunAt,
            String begunBy,
            @Nullable Instant closedAt,
            int lineCount,
            int undecidedCount,
            int takeAwayCount) {}
}
