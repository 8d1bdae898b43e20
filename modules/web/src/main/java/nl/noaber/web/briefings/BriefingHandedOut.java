package nl.noaber.web.briefings;

import nl.noaber.web.page.AnswerTo;

/** What came of handing a briefing out. */
@AnswerTo("briefings/handOut")
public record BriefingHandedOut(BriefingLeft handOutBriefing) {}
