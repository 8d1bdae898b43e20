package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of blacking out words. */
@AnswerTo("disclosure/blackOut")
public record RecordBlackedOut(CorrectionOutcome blackOutPassage) {}
