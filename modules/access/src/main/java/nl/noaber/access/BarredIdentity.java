package nl.noaber.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody stays out for whom a provider vouches, as the account was closed here and has become a pseudonym since. It is
 * not known who that is: whoever comes to the door is recognised.
 *
 * @param provider its issuer; null of bars from before it was kept
 * @param barredAt when the account became a pseudonym; null of bars from before it was kept
 * @param barredBy who approved that; null of bars from before it was kept
 * @param refusedAt when somebody was last refused by it; null for never
 */
public record BarredIdentity(
        BarredIdentityId id,
        @Nullable String provider,
        @Nullable Instant barredAt,
        @Nullable UserId barredBy,
        @Nullable Instant refusedAt) {

    /** The name of this type in the GraphQL schema and the change log. */
    public static final String TYPE = "BarredIdentity";
}
