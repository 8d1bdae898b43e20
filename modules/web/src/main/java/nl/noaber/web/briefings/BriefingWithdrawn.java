package nl.noaber.web.briefings;

import nl.noaber.web.page.AnswerTo;

/** What came of withdrawing a briefing. */
@AnswerTo("briefings/withdraw")
public record BriefingWithdrawn(BriefingLeft withdrawBriefing) {}
