package nl.noaber.web.signoffs;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of an answer through a personal link. */
@AnswerTo("signoffs/through")
public record InvitationAnswered(Payload signOffThroughLink) {

    public record Payload(boolean taken, @Nullable Invitation invitation, List<UserError> userErrors) {}
}
