package nl.noaber.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which a program acts as a user: never with more rights than the user has at that moment.
 *
 * @param name what the user calls it
 * @param mutations which actions it may do beside reading; none for a token that only reads
 * @param lastUsedAt to the minute; null for never
 * @param lastUsedFrom the address it came from then
 * @param revokedAt when it was taken back; null while it was not
 */
public record ApiToken(
        ApiTokenId id,
        UserId owner,
        String name,
        Set<String> mutations,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom,
        @Nullable Instant revokedAt) {

    /** The GraphQL type of tokens. */
    public static final String TYPE = "ApiToken";

    public ApiToken {
        mutations = Set.copyOf(mutations);
    }
}
