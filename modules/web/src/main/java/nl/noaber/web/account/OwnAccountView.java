package nl.noaber.web.account;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.page.AnswerTo;
import org.jspecify.annotations.Nullable;

/** One's own account. */
@AnswerTo("account/own")
public record OwnAccountView(Account ownAccount) {

    public record Account(
            String id,
            String name,
            String role,
            @Nullable String email,
            String entrance,
            boolean secondFactor,
            @Nullable Organisation organisation,
            List<Session> sessions,
            List<Token> apiTokens) {

        /** Whether there is a password here to change. */
        public boolean hasPassword() {
            return entrance.equals("PASSWORD");
        }
    }

    public record Organisation(String id, String name) {}

    public record Session(String id, Instant signedInAt, Instant lastUsedAt, String origin) {}
}
