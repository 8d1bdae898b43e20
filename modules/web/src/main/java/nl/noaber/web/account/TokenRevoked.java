package nl.noaber.web.account;

import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of taking a token back. */
@AnswerTo("account/revokeToken")
public record TokenRevoked(Payload revokeApiToken) {

    public record Payload(@Nullable Revoked apiToken, List<UserError> userErrors) {}

    public record Revoked(String id) {}
}
