package nl.noaber.web.opportunities;

import nl.noaber.web.page.AnswerTo;

/** What came of booking an award. */
@AnswerTo("opportunities/award")
public record OpportunityAwarded(OpportunityLeft awardFundingOpportunity) {}
