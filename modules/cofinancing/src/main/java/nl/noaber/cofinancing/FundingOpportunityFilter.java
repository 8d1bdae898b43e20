package nl.noaber.cofinancing;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which funding opportunities; null where a condition is not set.
 *
 * @param owner of the team alone: of others nothing is found by it
 * @param closingFrom those that can be asked for on this day or later; those of which that is unknown are among them
 * @param closingBefore those that close before this day
 * @param text with all these words
 * @param withdrawn only withdrawn ones, which only the team sees
 */
public record FundingOpportunityFilter(
        @Nullable Set<FundingStage> stages,
        @Nullable ChallengeId challenge,
        @Nullable FundingSchemeId scheme,
        @Nullable OrganisationId funder,
        @Nullable UserId owner,
        @Nullable LocalDate closingFrom,
        @Nullable LocalDate closingBefore,
        @Nullable String text,
        boolean withdrawn) {

    /** All that were not withdrawn. */
    public static final FundingOpportunityFilter ALL =
            new FundingOpportunityFilter(null, null, null, null, null, null, null, null, false);

    public FundingOpportunityFilter {
        stages = stages == null ? null : Set.copyOf(stages);
    }
}
