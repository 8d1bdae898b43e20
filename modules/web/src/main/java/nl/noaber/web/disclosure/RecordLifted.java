package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of showing what was blacked out. */
@AnswerTo("disclosure/lift")
public record RecordLifted(CorrectionOutcome liftBlackOut) {}
