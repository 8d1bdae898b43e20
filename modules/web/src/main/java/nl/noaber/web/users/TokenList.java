package nl.noaber.web.users;

import java.time.Instant;
import java.util.List;
import nl.noaber.web.account.Token;
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
            List<String> mutations,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom,
            @Nullable Instant revokedAt) {

        /** As its owner sees it. */
        public Token token() {
            return new Token(id, name, mutations, createdAt, expiresAt, lastUsedAt, lastUsedFrom, revokedAt);
        }
    }

    public record Owner(String id, String name) {}
}
