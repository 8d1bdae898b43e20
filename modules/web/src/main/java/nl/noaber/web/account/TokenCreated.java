package nl.noaber.web.account;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/** What came of making a token. */
@AnswerTo("account/createToken")
public record TokenCreated(Payload createApiToken) {

    public record Payload(
            @Nullable ApiToken apiToken, @Nullable String secret, List<UserError> userErrors) {}

    public record ApiToken(String id, String name, Instant expiresAt) {}
}
