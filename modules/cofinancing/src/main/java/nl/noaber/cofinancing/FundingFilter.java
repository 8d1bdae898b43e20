package nl.noaber.cofinancing;

import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** Of which projects and years; null where a condition is not set. Withdrawn projects never count. */
public record FundingFilter(
        @Nullable ProgrammeId programme,
        @Nullable ChallengeId challenge,
        @Nullable ProjectId project,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear) {

    public static final FundingFilter ALL = new FundingFilter(null, null, null, null, null);
}
