package nl.noaber.web.disclosure;

import nl.noaber.web.page.AnswerTo;

/** What came of assessing a record. */
@AnswerTo("disclosure/assess")
public record RecordAssessed(CorrectionOutcome assessDisclosedRecord) {}
