package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.noaber.access.UserId;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Money that could be asked for, and how far we are with it; see {@link FundingOpportunityDetails} for what is written of it.
 * Whom it is with, its next step, its chance and what is asked are the team's: null for others.
 *
 * @param stageSince the day of its last step
 * @param closed whether the last day on which it can be asked for has passed
 * @param asked what is asked for projects in all, in euros; null when that is nothing
 * @param amount what was awarded, else what is asked, else the most that one application is for; null when none is known, and
 *     for others once it was awarded
 * @param createdBy the user's name at that time
 * @param version counts its changes and steps, from 1
 */
public record FundingOpportunity(
        FundingOpportunityId id,
        String title,
        @Nullable OrganisationId funderId,
        FundingSchemeId schemeId,
        @Nullable PartialDate opens,
        @Nullable PartialDate closes,
        @Nullable PartialDate decision,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal highestShare,
        @Nullable String applicants,
        @Nullable String conditions,
        FundingStage stage,
        LocalDate stageSince,
        boolean closed,
        @Nullable UserId ownerId,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Integer chance,
        @Nullable BigDecimal asked,
        @Nullable BigDecimal amount,
        Visibility visibility,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        int version,
        boolean withdrawn) {

    /** The name of this type in the GraphQL schema, the change log and the search index. */
    public static final String TYPE = "FundingOpportunity";

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_APPLICANTS = 2_000;
    public static final int LONGEST_CONDITIONS = 5_000;
    public static final int LONGEST_NEXT_STEP = 500;
    public static final int LONGEST_LINK = 500;
    public static final int MOST_PAPERS = 50;

    /** The stages it can be taken to. */
    public List<FundingStage> nextStages() {
        return stage.next();
    }
}
