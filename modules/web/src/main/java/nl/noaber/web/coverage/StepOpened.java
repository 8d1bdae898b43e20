package nl.noaber.web.coverage;

import nl.noaber.web.page.AnswerTo;

/** What came of opening a lapsed commitment again. */
@AnswerTo("coverage/open")
record StepOpened(StepTurned settleCommitment) {}
