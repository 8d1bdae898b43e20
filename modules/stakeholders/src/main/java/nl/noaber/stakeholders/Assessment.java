package nl.noaber.stakeholders;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/**
 * What the team thinks of a stakeholder at one time.
 *
 * @param challengeId the challenge it is about; null when it is general
 * @param influence how far it can determine the outcome, 1 to 5
 * @param interest how far the outcome touches it, 1 to 5
 * @param assessedOn the day from which it holds
 * @param assessedBy whose judgement it is: the user's name at that time
 * @param visibility who may see it; never confidential
 * @param sharedWith the organisations that it is shared with
 * @param version counts its changes, from 1
 */
public record Assessment(
        AssessmentId id,
        StakeholderId stakeholderId,
        @Nullable ChallengeId challengeId,
        int influence,
        int interest,
        Stance stance,
        LocalDate assessedOn,
        @Nullable String note,
        String assessedBy,
        Visibility visibility,
        Set<OrganisationId> sharedWith,
        int version) {

    public Assessment {
        sharedWith = Set.copyOf(sharedWith);
    }
}
