package nl.noaber.contacts;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.DisclosureGround;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a contact moment.
 *
 * @param startsAt when it began; now when null
 * @param owner who answers for it; the viewer when null
 * @param intendedResult what it was to bring about
 * @param onBehalfOf on whose behalf ours took part
 * @param disclosureClass its class under the Woo; what is usual for its visibility when null
 * @param disclosureGrounds the grounds for that class; those that are usual when both are left out
 * @param deliveries the messages that were brought in it
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
        @Nullable String intendedResult,
        @Nullable String onBehalfOf,
        @Nullable UserId owner,
        @Nullable DisclosureClass disclosureClass,
        List<DisclosureGround> disclosureGrounds,
        Visibility visibility,
        Set<OrganisationId> sharedWith,
        Set<UserId> confidentialTo,
        List<NewDelivery> deliveries) {

    public ContactMomentDetails {
        deliveries = List.copyOf(deliveries);
        participants = List.copyOf(participants);
        challenges = List.copyOf(challenges);
        disclosureGrounds = List.copyOf(disclosureGrounds);
        sharedWith = Set.copyOf(sharedWith);
        confidentialTo = Set.copyOf(confidentialTo);
    }

    /** One in which no message was brought. */
    public ContactMomentDetails(
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
            @Nullable String intendedResult,
            @Nullable String onBehalfOf,
            @Nullable UserId owner,
            @Nullable DisclosureClass disclosureClass,
            List<DisclosureGround> disclosureGrounds,
            Visibility visibility,
            Set<OrganisationId> sharedWith,
            Set<UserId> confidentialTo) {
        this(
                subject,
                channel,
                status,
                startsAt,
                endsAt,
                place,
                participants,
                challenges,
                note,
                handedOver,
                intendedResult,
                onBehalfOf,
                owner,
                disclosureClass,
                disclosureGrounds,
                visibility,
                sharedWith,
                confidentialTo,
                List.of());
    }

    /** The same, with these messages brought in it. */
    public ContactMomentDetails bringing(NewDelivery... brought) {
        return with(confidentialTo, List.of(brought));
    }

    /** Its class under the Woo: what was chosen, or what is usual. */
    public Disclosure disclosure() {
        Disclosure usual = Disclosure.usual(visibility);
        if (disclosureClass == null && disclosureGrounds.isEmpty()) {
            return usual;
        }
        return new Disclosure(disclosureClass == null ? usual.disclosureClass() : disclosureClass, disclosureGrounds);
    }

    /** The same, confidential to one more. */
    public ContactMomentDetails alsoConfidentialTo(UserId user) {
        Set<UserId> users = new HashSet<>(confidentialTo);
        users.add(user);
        return with(users, deliveries);
    }

    private ContactMomentDetails with(Set<UserId> users, List<NewDelivery> brought) {
        return new ContactMomentDetails(
                subject,
                channel,
                status,
                startsAt,
                endsAt,
                place,
                participants,
                challenges,
                note,
                handedOver,
                intendedResult,
                onBehalfOf,
                owner,
                disclosureClass,
                disclosureGrounds,
                visibility,
                sharedWith,
                users,
                brought);
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
                null,
                null,
                null,
                List.of(),
                Visibility.TEAM,
                Set.of(),
                Set.of());
    }
}
