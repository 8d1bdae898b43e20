package nl.noaber.contacts;

import java.time.Instant;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/**
 * A contact moment without what is large; see {@link ContactMoments#texts} and {@link ContactMoments#participants}.
 *
 * @param subject in one line; empty only for a draft
 * @param ownerId who of the team answers for it
 * @param disclosure its class under the Woo, with the grounds
 * @param intendedResult what it was to bring about, for the list of lobby contacts
 * @param onBehalfOf on whose behalf ours took part, when that is not who they belong to
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
        Disclosure disclosure,
        @Nullable String intendedResult,
        @Nullable String onBehalfOf,
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
    public static final int LONGEST_INTENDED_RESULT = 1_000;
    public static final int LONGEST_ON_BEHALF_OF = 300;
    public static final int LONGEST_NOTE = 1_000_000;

    public ContactMoment {
        challengeIds = List.copyOf(challengeIds);
    }

    public DisclosureClass disclosureClass() {
        return disclosure.disclosureClass();
    }

    public List<DisclosureGround> disclosureGrounds() {
        return disclosure.grounds();
    }
}
