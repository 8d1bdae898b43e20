package nl.noaber.web.coverage;

import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** The commitment that a step became, as it is now. */
@AnswerTo("coverage/step")
record StepCommitment(@Nullable Now commitment) {

    record Now(int version) {}
}
