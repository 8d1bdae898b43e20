package nl.noaber.web.briefings;

import nl.noaber.web.page.AnswerTo;

/** What came of drafting a briefing. */
@AnswerTo("briefings/draft")
public record BriefingDrafted(BriefingLeft draftBriefing) {}
