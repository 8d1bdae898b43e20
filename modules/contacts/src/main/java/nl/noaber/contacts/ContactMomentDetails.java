package nl.noaber.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a contact moment.
 *
 * @param startsAt when it began; now when null
 * @param owner who answers for it; the viewer when null
 * @param sharedWith for {@link Visibility#SHARED} only
 * @param confidentialTo for {@link Visibility#CONFIDENTIAL} only, besides its maker and its owner
 */
public record ContactMomentDetails(
        String subject,
        Channel channel,
        ContactMomentStatus status,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        List<NewParticipant> participants,
        List<ChallengeId> challenges,
        @Nullable String note,
        @Nullable String handedOver,
        @Nullable UserId owner,
        Visibility visibility,
        Set<OrganisationId> sharedWith,
        Set<UserId> confidentialTo) {

    public ContactMomentDetails {
        participants = List.copyOf(participants);
        challenges = List.copyOf(challenges);
        sharedWith = Set.copyOf(sharedWith);
        confidentialTo = Set.copyOf(confidentialTo);
    }

    /** A meeting that was held, for the team, of which the rest follows. */
    public static ContactMomentDetails meeting(String subject, Instant startsAt, NewParticipant... participants) {
        return new ContactMomentDetails(
                subject,
                Channel.MEETING,
                ContactMomentStatus.HELD,
                startsAt,
                null,
                null,
                List.of(participants),
                List.of(),
                null,
                null,
                null,
                Visibility.TEAM,
                Set.of(),
                Set.of());
    }
}
