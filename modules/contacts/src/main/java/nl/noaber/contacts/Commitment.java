package nl.noaber.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A promise.
 *
 * @param text what was promised, 1 to 2,000 characters
 * @param quote the words it was said in
 * @param organisationId who promised it to us, or to whom we promised it
 * @param due by when; null when no date was named
 * @param forum the meeting or occasion at which it is to be kept
 * @param settledOn the day on which it ended; null while it is open
 * @param settlement how it ended
 * @param ownerId who of the team follows it
 * @param contactMomentId in which it was made
 * @param visibility who may see it: that of the contact moment in which it was made
 * @param version counts its changes, from 1
 */
public record Commitment(
        CommitmentId id,
        CommitmentDirection direction,
        String text,
        @Nullable String quote,
        @Nullable OrganisationId organisationId,
        @Nullable PartialDate due,
        @Nullable String forum,
        CommitmentState state,
        @Nullable LocalDate settledOn,
        @Nullable String settlement,
        UserId ownerId,
        @Nullable ContactMomentId contactMomentId,
        List<ChallengeId> challengeIds,
        Visibility visibility,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema, the change log and the search index. */
    public static final String TYPE = "Commitment";

    public static final int LONGEST_TEXT = 2000;
    public static final int LONGEST_FORUM = 300;
    public static final int LONGEST_QUOTE = 100_000;

    public Commitment {
        challengeIds = List.copyOf(challengeIds);
    }

    /** Whether it is open and the last day it can be due has passed. */
    public boolean overdue(LocalDate today) {
        return state == CommitmentState.OPEN && due != null && due.latest().isBefore(today);
    }
}
