package nl.noaber.stakeholders;

import java.time.LocalDate;
import nl.noaber.programmes.ChallengeId;
import org.jspecify.annotations.Nullable;

/**
 * An assessment to record.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 * @param assessedOn the day from which it holds, never in the future; today when null
 */
public record NewAssessment(
        AssessmentId id,
        StakeholderId stakeholderId,
        @Nullable ChallengeId challengeId,
        int influence,
        int interest,
        Stance stance,
        @Nullable LocalDate assessedOn,
        @Nullable String note) {}
