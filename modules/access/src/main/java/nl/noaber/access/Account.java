package nl.noaber.access;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A user as those see it who look after the users, and as it sees itself.
 *
 * @param name the name to show to others
 * @param organisationId the organisation the user belongs to, an id of the stakeholders module; always set for a partner
 * @param email where links to sign in are sent, in small letters; null for whom a provider vouches
 * @param active whether the user may come in
 * @param entrance how the user comes in
 * @param secondFactor whether a second factor is asked beside the password
 * @param erasedAt since when it is a pseudonym, by which nobody comes in any more; null while it is not
 * @param lastUsedAt the last request of a session that is still remembered, to the minute; null for never
 * @param linkExpiresAt until when the last link that was sent is good; null when there is none
 */
public record Account(
        UserId id,
        String name,
        Role role,
        @Nullable UUID organisationId,
        @Nullable String email,
        boolean active,
        Entrance entrance,
        boolean secondFactor,
        int version,
        Instant createdAt,
        @Nullable Instant erasedAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant linkExpiresAt) {

    /** The GraphQL type of accounts. */
    public static final String TYPE = "Account";

    /** How a user comes in. */
    public enum Entrance {
        /** With a password that is kept here. */
        PASSWORD,
        /** Was invited, and has set no password yet. */
        INVITED,
        /** Through the organisation's own provider, which says name, role and organisation. */
        PROVIDER,
        /** As a user of the demonstration. */
        DEMONSTRATION
    }

    public User user() {
        return new User(id, name, role, organisationId);
    }
}
