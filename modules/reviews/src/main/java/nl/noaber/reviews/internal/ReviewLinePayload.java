package nl.noaber.reviews.internal;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import nl.noaber.reviews.RightsReviewLine;
import nl.noaber.reviews.RightsReviewing;
import nl.noaber.reviews.RightsReviewing.Conflicting;
import nl.noaber.reviews.RightsReviewing.Done;
import nl.noaber.reviews.RightsReviewing.Refused;
import org.jspecify.annotations.Nullable;

/** The answer to deciding about a line. */
record ReviewLinePayload(
        @Nullable RightsReviewLine line, @Nullable Conflict conflict, List<Problem> userErrors) {

    static ReviewLinePayload of(RightsReviewing<RightsReviewLine> outcome) {
        return switch (outcome) {
            case Done<RightsReviewLine>(RightsReviewLine line) -> new ReviewLinePayload(line, null, List.of());
            case Conflicting<RightsReviewLine>(RightsReviewLine line, Conflict conflict) ->
                new ReviewLinePayload(line, conflict, List.of());
            case Refused<RightsReviewLine>(List<Problem> problems) -> new ReviewLinePayload(null, null, problems);
        };
    }
}
