package nl.noaber.contacts;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Which contact moments; null where a condition is not set.
 *
 * @param statuses drafts only when they are named, and then only the viewer's own
 * @param from that began on or after this day, as days are in the Netherlands
 * @param until that began on or before this day
 * @param text in which these words are found, by their beginnings
 * @param commitments from which a commitment came that meets this
 * @param message in which this message was brought; none where the viewer may not see it
 */
public record ContactMomentFilter(
        @Nullable OrganisationId organisation,
        @Nullable Set<OrganisationKind> organisationKinds,
        @Nullable PersonId person,
        @Nullable PostId post,
        @Nullable ChallengeId challenge,
        @Nullable ProgrammeId programme,
        @Nullable Set<Channel> channels,
        Set<ContactMomentStatus> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String text,
        @Nullable UserId owner,
        @Nullable CommitmentFilter commitments,
        boolean withdrawn,
        @Nullable LobbyMessageId message) {

    /** All that are planned or were held, and were not withdrawn. */
    public static final ContactMomentFilter ALL = new ContactMomentFilter(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Set.of(ContactMomentStatus.PLANNED, ContactMomentStatus.HELD),
            null,
            null,
            null,
            null,
            null,
            false,
            null);

    public ContactMomentFilter {
        organisationKinds = organisationKinds == null ? null : Set.copyOf(organisationKinds);
        channels = channels == null ? null : Set.copyOf(channels);
        statuses = Set.copyOf(statuses);
    }

    public ContactMomentFilter ofOrganisation(OrganisationId only) {
        return new ContactMomentFilter(
                only,
                organisationKinds,
                person,
                post,
                challenge,
                programme,
                channels,
                statuses,
                from,
                until,
                text,
                owner,
                commitments,
                withdrawn,
                message);
    }
}
