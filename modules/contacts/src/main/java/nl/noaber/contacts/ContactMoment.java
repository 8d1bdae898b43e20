package nl.noaber.contacts;

import java.time.Instant;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/**
 * A contact moment without what is large; see {@link ContactMoments#texts} and {@link ContactMoments#participants}.
 *
 * @param subject in one line; empty only for a draft
 * @param ownerId who of the team answers for it
 * @param challengeIds the challenges it was about
 * @param createdBy who logged it: the user's name at that time
 * @param version counts its changes, from 1
 */
public record ContactMoment(
        ContactMomentId id,
        String subject,
        Channel channel,
        ContactMomentStatus status,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        UserId ownerId,
        Visibility visibility,
        List<ChallengeId> challengeIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema, the change log and the search index. */
    public static final String TYPE = "ContactMoment";

    public static final int LONGEST_SUBJECT = 300;
    public static final int LONGEST_PLACE = 300;
    public static final int LONGEST_NOTE = 1_000_000;

    public ContactMoment {
        challengeIds = List.copyOf(challengeIds);
    }
}
