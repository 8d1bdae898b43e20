package nl.noaber.web.users;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.noaber.web.account.Token;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.Form;
import org.jspecify.annotations.Nullable;

/** One user, for who looks after them. */
@AnswerTo("users/one")
public record UserView(@Nullable Account account) {

    public record Account(
            String id,
            String name,
            String role,
            @Nullable String email,
            boolean active,
            String entrance,
            boolean secondFactor,
            int version,
            Instant createdAt,
            @Nullable Instant erasedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant linkExpiresAt,
            @Nullable Organisation organisation,
            List<Token> apiTokens) {

        /** Whether the user signs in with a password, or is to. */
        public boolean isLocal() {
            return entrance.equals("PASSWORD") || entrance.equals("INVITED");
        }

        /** The form to change it with. */
        Form filledIn() {
            return new Form(Map.of())
                    .with("version", version)
                    .with("name", name)
                    .with("email", email)
                    .with("role", role)
                    .with("organisation", organisation == null ? null : organisation.id())
                    .remembering("name", "email", "role", "organisation");
        }
    }

    public record Organisation(String id, String name) {}
}
