package nl.noaber.web.users;

import java.util.List;
import nl.noaber.web.page.UserError;
import org.jspecify.annotations.Nullable;

/**
 * What came of doing something with a user.
 *
 * @param delivery how the link went
 * @param link to hand over, when there is no mail
 */
public record UserOutcome(
        @Nullable Account account,
        @Nullable String delivery,
        @Nullable String link,
        List<UserError> userErrors) {

    public record Account(String id) {}
}
