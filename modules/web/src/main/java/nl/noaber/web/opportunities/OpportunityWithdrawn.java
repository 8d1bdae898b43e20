package nl.noaber.web.opportunities;

import nl.noaber.web.page.AnswerTo;

/** What came of withdrawing an opportunity. */
@AnswerTo("opportunities/withdraw")
public record OpportunityWithdrawn(OpportunityLeft withdrawFundingOpportunity) {}
