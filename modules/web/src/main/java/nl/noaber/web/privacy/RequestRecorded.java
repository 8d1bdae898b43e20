package nl.noaber.web.privacy;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of recording a request. */
@AnswerTo("privacy/recordRequest")
public record RequestRecorded(Payload recordPrivacyRequest) {

    public record Payload(@Nullable Request privacyRequest, List<UserError> userErrors) {}

    public record Request(String id) {}
}
