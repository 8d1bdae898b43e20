package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;

/** The details of an opportunity, step by step. */
record OpportunityDraft(
        String title,
        @Nullable OrganisationId funder,
        @Nullable String closes,
        @Nullable String share,
        Set<ChallengeId> challenges,
        @Nullable Integer percent,
        boolean owned,
        Visibility visibility,
        Set<OrganisationId> with,
        List<String> limits) {

    private static final FundingSchemeId REGIO_DEAL = new FundingSchemeId(Ids.named("funding-scheme/regio-deal"));
    private static final UserId STAFF = new UserId(People.staff().userId());

    static OpportunityDraft of(String title) {
        return new OpportunityDraft(
                title, null, null, null, Set.of(), null, false, Visibility.TEAM, Set.of(), List.of());
    }

    OpportunityDraft of(OrganisationId next) {
        return new OpportunityDraft(title, next, closes, share, challenges, percent, owned, visibility, with, limits);
    }

    OpportunityDraft closing(String next) {
        return new OpportunityDraft(title, funder, next, share, challenges, percent, owned, visibility, with, limits);
    }

    OpportunityDraft paying(String next) {
        return new OpportunityDraft(title, funder, closes, next, challenges, percent, owned, visibility, with, limits);
    }

    OpportunityDraft serving(ChallengeId next) {
        return new OpportunityDraft(
                title, funder, closes, share, Set.of(next), percent, owned, visibility, with, limits);
    }

    OpportunityDraft chance(int next) {
        return new OpportunityDraft(title, funder, closes, share, challenges, next, owned, visibility, with, limits);
    }

    /** Looked after by staff, with all that is the team's. */
    OpportunityDraft mine() {
        return new OpportunityDraft(title, funder, closes, share, challenges, 50, true, visibility, with, limits);
    }

    OpportunityDraft seenBy(Visibility next, OrganisationId... organisations) {
        return new OpportunityDraft(
                title, funder, closes, share, challenges, percent, owned, next, Set.of(organisations), limits);
    }

    OpportunityDraft within(String minimum, String maximum, String budget) {
        return new OpportunityDraft(
                title,
                funder,
                closes,
                share,
                challenges,
                percent,
                owned,
                visibility,
                with,
                List.of(budget, minimum, maximum));
    }

    /** The budget, the least and the most, in this order. */
    private @Nullable BigDecimal limit(int index) {
        return limits.isEmpty() ? null : new BigDecimal(limits.get(index));
    }

    FundingOpportunityDetails build() {
        return new FundingOpportunityDetails(
                title,
                funder,
                REGIO_DEAL,
                null,
                closes == null ? null : PartialDate.parse(closes).orElseThrow(),
                null,
                limit(0),
                limit(1),
                limit(2),
                share == null ? null : new BigDecimal(share),
                null,
                null,
                List.of("D/26/4"),
                List.of("https://example.org/regeling"),
                challenges,
                owned ? STAFF : null,
                owned ? "Bellen" : null,
                null,
                percent,
                visibility,
                with);
    }
}
