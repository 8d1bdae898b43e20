package nl.noaber.web.coverage;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What became of a step that was to be promised. */
@AnswerTo("coverage/make")
record StepMade(Made makeCommitment) {

    record Made(@Nullable Promise commitment, List<UserError> userErrors) {}

    record Promise(String id) {}
}
