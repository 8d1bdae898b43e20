package nl.noaber.web.opportunities;

import nl.noaber.web.page.AnswerTo;

/** What came of taking an opportunity to another stage. */
@AnswerTo("opportunities/move")
public record OpportunityMoved(OpportunityLeft moveFundingOpportunity) {}
