package nl.noaber.web.briefings;

import nl.noaber.web.page.AnswerTo;

/** What came of restoring a briefing. */
@AnswerTo("briefings/restore")
public record BriefingRestored(BriefingLeft restoreBriefing) {}
