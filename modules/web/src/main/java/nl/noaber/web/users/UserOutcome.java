package nl.noaber.web.users;

import java.util.List;
import nl.noaber.web.page.Conflict;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What came of doing something with a user.
 *
 * @param conflict what somebody else changed meanwhile
 * @param delivery how the link went
 * @param link to hand over, when there is no mail
 */
public record UserOutcome(
        @Nullable Account account,
        @Nullable Conflict conflict,
        @Nullable String delivery,
        @Nullable String link,
        List<UserError> userErrors) {

    /** Whether it was done; with a conflict the account is there too, as others left it. */
    boolean isDone() {
        return account != null && conflict == null;
    }

    public record Account(String id) {}
}
