package nl.noaber.web.opportunities;

import nl.noaber.web.page.AnswerTo;

/** What came of recording an opportunity. */
@AnswerTo("opportunities/record")
public record OpportunityRecorded(OpportunityLeft recordFundingOpportunity) {}
