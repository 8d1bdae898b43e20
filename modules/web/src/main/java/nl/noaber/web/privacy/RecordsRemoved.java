package nl.noaber.web.privacy;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of a removal. */
@AnswerTo("privacy/remove")
public record RecordsRemoved(Payload approveRemoval) {

    public record Payload(@Nullable Proof proof, List<UserError> userErrors) {}

    public record Proof(String id) {}
}
