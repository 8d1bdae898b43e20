package nl.noaber.cofinancing;

import nl.noaber.kernel.Ids;

/**
 * A funding opportunity to record.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 */
public record NewFundingOpportunity(FundingOpportunityId id, FundingOpportunityDetails details) {

    public static NewFundingOpportunity of(FundingOpportunityDetails details) {
        return new NewFundingOpportunity(new FundingOpportunityId(Ids.next()), details);
    }
}
