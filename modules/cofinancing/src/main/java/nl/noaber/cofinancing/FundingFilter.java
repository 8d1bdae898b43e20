package nl.noaber.cofinancing;

import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Of which projects and years; null where a condition is not set. Withdrawn projects never count, and stopped ones only of one
 * project or one party.
 *
 * @param party only what this party gives; no cost, which is nobody's
 * @param withoutChallenge only of projects that belong to no challenge
 * @param withoutStopped leaves stopped projects out there as well, as a sum of several does
 */
public record FundingFilter(
        @Nullable ProgrammeId programme,
        @Nullable ChallengeId challenge,
        @Nullable ProjectId project,
        @Nullable OrganisationId party,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear,
        boolean withoutChallenge,
        boolean withoutStopped) {

    public static final FundingFilter ALL = new FundingFilter(null, null, null, null, null, null);

    public FundingFilter(
            @Nullable ProgrammeId programme,
            @Nullable ChallengeId challenge,
            @Nullable ProjectId project,
            @Nullable OrganisationId party,
            @Nullable Integer fromYear,
            @Nullable Integer untilYear) {
        this(programme, challenge, project, party, fromYear, untilYear, false, false);
    }

    /** Whether what a stopped project costs and is given counts. */
    public boolean countsStopped() {
        return !withoutStopped && (project != null || party != null);
    }
}
