package nl.noaber.web.opportunities;

import nl.noaber.web.page.AnswerTo;

/** What came of asking for a project. */
@AnswerTo("opportunities/ask")
public record ProjectAsked(OpportunityLeft askFundingForProject) {}
