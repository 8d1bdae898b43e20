package nl.noaber.contacts;

import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A next step towards an organisation that did not hear a lobby message yet.
 *
 * @param relationshipOwnerId who of the team looks after the relation
 * @param lastContact the last contact moment that was held with it: its owner knows somebody there
 * @param plannedContact the first one that is planned with it
 * @param commitmentId under which it becomes a commitment: the same whoever makes it, on whatever day
 * @param commitment that it became, withdrawn since or not; null while it is only proposed
 */
public record CoverageStep(
        Organisation target,
        @Nullable UserId relationshipOwnerId,
        @Nullable ContactMoment lastContact,
        @Nullable ContactMoment plannedContact,
        CommitmentId commitmentId,
        @Nullable Commitment commitment) {

    /** Under which a step becomes a commitment. */
    public static CommitmentId commitmentId(LobbyMessageId message, OrganisationId target) {
        return new CommitmentId(Ids.named("coverage-step/" + message.value() + "/" + target.value()));
    }
}
