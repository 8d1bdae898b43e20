package nl.noaber.reviews.internal;

import java.util.List;
import nl.noaber.kernel.Problem;
import nl.noaber.reviews.RightsReview;
import nl.noaber.reviews.RightsReviewing;
import nl.noaber.reviews.RightsReviewing.Conflicting;
import nl.noaber.reviews.RightsReviewing.Done;
import nl.noaber.reviews.RightsReviewing.Refused;
import org.jspecify.annotations.Nullable;

/** The answer to beginning or closing a review. */
record ReviewPayload(@Nullable RightsReview review, List<Problem> userErrors) {

    static ReviewPayload of(RightsReviewing<RightsReview> outcome) {
        return switch (outcome) {
            case Done<RightsReview>(RightsReview review) -> new ReviewPayload(review, List.of());
            case Refused<RightsReview>(List<Problem> problems) -> new ReviewPayload(null, problems);
            case Conflicting<RightsReview> never ->
                throw new IllegalStateException("a review is begun and closed once: " + never);
        };
    }
}
