package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What users can write about a funding opportunity; all but its title and kind may be unknown.
 *
 * @param opens from when it can be asked for
 * @param closes until when
 * @param decision when it is expected to be decided
 * @param budget what there is for all, in euros
 * @param minimum the least that one application is for, in euros
 * @param maximum the most that one application is for, in euros
 * @param highestShare the most it pays, in percent of what may be paid of the cost
 * @param applicants who may apply
 * @param documents references such as D/25/754157
 * @param links http and https addresses
 * @param owner a user of the team
 * @param chance of getting it, in percent, as the team thinks; never computed
 * @param sharedWith for {@link Visibility#SHARED} only
 */
public record FundingOpportunityDetails(
        String title,
        @Nullable OrganisationId funder,
        FundingSchemeId scheme,
        @Nullable PartialDate opens,
        @Nullable PartialDate closes,
        @Nullable PartialDate decision,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal highestShare,
        @Nullable String applicants,
        @Nullable String conditions,
        List<String> documents,
        List<String> links,
        Set<ChallengeId> challenges,
        @Nullable UserId owner,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Integer chance,
        Visibility visibility,
        Set<OrganisationId> sharedWith) {

    public FundingOpportunityDetails {
        documents = List.copyOf(documents);
        links = List.copyOf(links);
        challenges = Set.copyOf(challenges);
        sharedWith = Set.copyOf(sharedWith);
    }

    /** Of the team's, with nothing known yet. */
    public static FundingOpportunityDetails of(String title, FundingSchemeId scheme) {
        return new FundingOpportunityDetails(
                title,
                null,
                scheme,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                Visibility.TEAM,
                Set.of());
    }
}
