package nl.noaber.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review of rights.
 *
 * @param begunBy the administrator's name at that time
 * @param closedAt null while it is going on
 * @param lineCount how many users had rights when it began
 * @param undecidedCount of how many of them nothing is decided yet
 * @param takeAwayCount of how many the rights are to be taken away
 * @param version counts its changes, from 1
 */
public record RightsReview(
        RightsReviewId id,
        Instant begunAt,
        String begunBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int lineCount,
        int undecidedCount,
        int takeAwayCount,
        int version) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "RightsReview";

    public boolean isClosed() {
        return closedAt != null;
    }
}
