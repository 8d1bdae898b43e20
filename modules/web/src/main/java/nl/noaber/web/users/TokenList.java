package nl.noaber.web.users;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.account.Token;
import nl.noaber.web.account.TokenAction;
import nl.noaber.web.page.AnswerTo;
import nl.noaber.web.page.PageInfo;
import org.jspecify.annotations.Nullable;

/** A part of the tokens of all users. */
@AnswerTo("users/tokens")
public record TokenList(Tokens apiTokens) {

    public record Tokens(int totalCount, List<OwnedToken> nodes, PageInfo pageInfo) {}

    public record OwnedToken(
            String id,
            String name,
            Owner owner,
            List<TokenAction> actions,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom,
            @Nullable Instant revokedAt) {

        /** As its owner sees it. */
        public Token token() {
            return new Token(id, name, actions, createdAt, expiresAt, lastUsedAt, lastUsedFrom, revokedAt);
        }
    }

    public record Owner(String id, String name) {

        /** Where an administrator looks after the user. */
        public String page() {
            return "/administration/users/" + id.substring(id.indexOf(':') + 1);
        }
    }
}
