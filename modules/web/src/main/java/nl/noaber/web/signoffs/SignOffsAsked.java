package nl.noaber.web.signoffs;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of asking organisations. */
@AnswerTo("signoffs/ask")
public record SignOffsAsked(Payload askSignOffs) {

    public record Payload(@Nullable Message lobbyMessage, List<UserError> userErrors) {}

    public record Message(String id) {}
}
