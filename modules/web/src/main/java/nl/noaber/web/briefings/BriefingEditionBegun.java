package nl.noaber.web.briefings;

import nl.noaber.web.page.AnswerTo;

/** What came of beginning another edition. */
@AnswerTo("briefings/newEdition")
public record BriefingEditionBegun(BriefingLeft newBriefingEdition) {}
