package nl.noaber.web.privacy;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of an erasure. */
@AnswerTo("privacy/erase")
public record PersonErased(Payload erasePerson) {

    public record Payload(@Nullable Erased erasure, List<UserError> userErrors) {}

    public record Erased(@Nullable Instant finishedAt) {}
}
