package nl.noaber.web.opportunities;

import nl.noaber.web.page.AnswerTo;

/** What came of changing an opportunity. */
@AnswerTo("opportunities/update")
public record OpportunityUpdated(OpportunityLeft updateFundingOpportunity) {}
