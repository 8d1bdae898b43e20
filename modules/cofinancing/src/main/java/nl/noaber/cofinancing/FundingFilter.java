package nl.noaber.cofinancing;

import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Of which projects and years; null where a condition is not set. Withdrawn projects never count.
 *
 * @param party only what this party gives; no cost, which is nobody's
 */
public record FundingFilter(
        @Nullable ProgrammeId programme,
        @Nullable ChallengeId challenge,
        @Nullable ProjectId project,
        @Nullable OrganisationId party,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear) {

    public static final FundingFilter ALL = new FundingFilter(null, null, null, null, null, null);
}
