package nl.noaber.stakeholders;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/**
 * An assessment to record.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 * @param assessedOn the day from which it holds, never in the future; today when null
 * @param visibility who may see it; refused when confidential, as the team works with it
 * @param sharedWith the organisations that it is shared with, when it is shared
 */
public record NewAssessment(
        AssessmentId id,
        StakeholderId stakeholderId,
        @Nullable ChallengeId challengeId,
        int influence,
        int interest,
        Stance stance,
        @Nullable LocalDate assessedOn,
        @Nullable String note,
        Visibility visibility,
        Set<OrganisationId> sharedWith) {

    public NewAssessment {
        sharedWith = Set.copyOf(sharedWith);
    }
}
