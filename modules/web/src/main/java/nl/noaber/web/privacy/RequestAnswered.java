package nl.noaber.web.privacy;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of answering a request. */
@AnswerTo("privacy/answerRequest")
public record RequestAnswered(Payload answerPrivacyRequest) {

    public record Payload(@Nullable Request privacyRequest, List<UserError> userErrors) {}

    public record Request(String id) {}
}
