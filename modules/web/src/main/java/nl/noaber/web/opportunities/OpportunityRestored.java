package nl.noaber.web.opportunities;

import nl.noaber.web.page.AnswerTo;

/** What came of restoring an opportunity. */
@AnswerTo("opportunities/restore")
public record OpportunityRestored(OpportunityLeft restoreFundingOpportunity) {}
