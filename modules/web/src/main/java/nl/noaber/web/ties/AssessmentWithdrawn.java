package nl.noaber.web.ties;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;

/** What came of removing an assessment. */
@AnswerTo("ties/withdrawAssessment")
public record AssessmentWithdrawn(Payload withdrawAssessment) {

    public record Payload(List<UserError> userErrors) {}
}
