package nl.noaber.web.opportunities;

import nl.noaber.web.page.AnswerTo;

/** What came of asking nothing for a project any more. */
@AnswerTo("opportunities/drop")
public record ProjectDropped(OpportunityLeft dropFundingForProject) {}
