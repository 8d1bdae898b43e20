package nl.noaber.web.briefings;

import nl.noaber.web.page.AnswerTo;

/** What came of changing a briefing. */
@AnswerTo("briefings/update")
public record BriefingUpdated(BriefingLeft updateBriefing) {}
