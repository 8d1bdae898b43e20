package nl.noaber.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A complete contact moment for {@link ContactBulk}.
 *
 * @param loggedAt when it was written down, with its commitments; of what was kept elsewhere when that was, not now
 * @param disclosure its class under the Woo
 * @param named the organisations it is shared with, or the users it is confidential to besides owner and maker
 * @param challenges the challenges it was about, each with its programme
 */
public record BulkContactMoment(
        ContactMomentId id,
        String subject,
        Channel channel,
        ContactMomentStatus status,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String place,
        @Nullable String note,
        UserId owner,
        Instant loggedAt,
        Visibility visibility,
        Disclosure disclosure,
        Set<UUID> named,
        List<BulkParticipant> participants,
        Map<ChallengeId, ProgrammeId> challenges,
        List<BulkCommitment> commitments,
        List<BulkDelivery> deliveries) {

    /** In the usual class of its visibility. */
    public BulkContactMoment(
            ContactMomentId id,
            String subject,
            Channel channel,
            ContactMomentStatus status,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable String note,
            UserId owner,
            Instant loggedAt,
            Visibility visibility,
            Set<UUID> named,
            List<BulkParticipant> participants,
            Map<ChallengeId, ProgrammeId> challenges,
            List<BulkCommitment> commitments,
            List<BulkDelivery> deliveries) {
        this(
                id,
                subject,
                channel,
                status,
                startsAt,
                endsAt,
                place,
                note,
                owner,
                loggedAt,
                visibility,
                Disclosure.usual(visibility),
                named,
                participants,
                challenges,
                commitments,
                deliveries);
    }

    /**
     * A participant of it.
     *
     * @param id of its own, in this contact moment alone
     * @param name the name to show
     * @param functionName the post or organisation, shown to who may not see the person
     * @param organisationKind the kind of the organisation; set whenever that is
     */
    public record BulkParticipant(
            UUID id,
            Side side,
            String name,
            String functionName,
            @Nullable OrganisationId organisation,
            @Nullable OrganisationKind organisationKind,
            @Nullable PostId post,
            @Nullable PersonId person,
            @Nullable UserId user) {}

    /** A commitment made in it, about the same challenges. */
    public record BulkCommitment(
            CommitmentId id,
            CommitmentDirection direction,
            String text,
            @Nullable OrganisationId organisation,
            @Nullable PartialDate due,
            @Nullable String forum,
            CommitmentState state,
            @Nullable LocalDate settledOn,
            UserId owner) {}

    /** A message that was brought in it, with nothing said about it. */
    public record BulkDelivery(
            UUID id, LobbyMessageId message, OrganisationId organisation, int number, Reception reception) {}

    /** One in which no message was brought. */
    public BulkContactMoment(
            ContactMomentId id,
            String subject,
            Channel channel,
            ContactMomentStatus status,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String place,
            @Nullable String note,
            UserId owner,
            Instant loggedAt,
            Visibility visibility,
            Set<UUID> named,
            List<BulkParticipant> participants,
            Map<ChallengeId, ProgrammeId> challenges,
            List<BulkCommitment> commitments) {
        this(
                id,
                subject,
                channel,
                status,
                startsAt,
                endsAt,
                place,
                note,
                owner,
                loggedAt,
                visibility,
                named,
                participants,
                challenges,
                commitments,
                List.of());
    }

    public BulkContactMoment {
        deliveries = List.copyOf(deliveries);
        named = Set.copyOf(named);
        participants = List.copyOf(participants);
        challenges = Map.copyOf(challenges);
        commitments = List.copyOf(commitments);
    }
}
