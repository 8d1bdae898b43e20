package nl.noaber.web.coverage;

import nl.noaber.web.page.AnswerTo;

/** What came of restoring a withdrawn commitment. */
@AnswerTo("coverage/restore")
record StepRestored(StepTurned restoreCommitment) {}
