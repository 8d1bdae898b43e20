package nl.noaber.web.briefings;

import nl.noaber.web.page.AnswerTo;

/** What came of saying that a briefing was read. */
@AnswerTo("briefings/markRead")
public record BriefingMarkedRead(BriefingLeft markBriefingRead) {}
