package nl.noaber.reviews;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's rights as they were when the review began or when they changed since, and what was decided about them.
 *
 * @param userName at that time
 * @param organisationId of which the user saw what was shared with it, an id of the stakeholders module
 * @param heldSince when the user had got these rights
 * @param lastUsedAt when the user had been here last; null for never
 * @param decision null while nothing is decided
 * @param note why, at most {@value #LONGEST_NOTE} characters; always there when rights are taken away
 * @param measure what was done to the account with the decision; null for nothing
 * @param newRole with {@link RightsMeasure#CHANGE_ROLE}
 * @param decidedBy the administrator's name at that time
 * @param version counts its changes, from 1
 */
public record RightsReviewLine(
        RightsReviewLineId id,
        RightsReviewId reviewId,
        UserId userId,
        String userName,
        Role role,
        @Nullable UUID organisationId,
        Instant heldSince,
        @Nullable Instant lastUsedAt,
        @Nullable RightsDecision decision,
        @Nullable String note,
        @Nullable RightsMeasure measure,
        @Nullable Role newRole,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        int version) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "RightsReviewLine";

    public static final int LONGEST_NOTE = 1000;
}
