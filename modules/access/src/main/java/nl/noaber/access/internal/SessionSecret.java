package nl.noaber.access.internal;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/**
 * What session cookies are signed and second factors encrypted with: {@code noaber.session-secret} of the configuration,
 * at least 32 characters. It never stands in the database, as that holds what it encrypts.
 */
@Singleton
final class SessionSecret {

    private static final int LEAST = 32;

    private final Database database;
    private final byte @Nullable [] configured;

    SessionSecret(Database database, @Property(name = "noaber.session-secret") @Nullable String configured) {
        this.database = database;
        this.configured = configured == null ? null : strong(configured);
    }

    byte[] bytes() {
        if (configured == null) {
            throw new IllegalStateException("Nobody is signed in without noaber.session-secret");
        }
        return configured;
    }

    /** The one that an older version made up and kept in the database, where no new one comes. */
    Optional<byte[]> former() {
        return database.sql("""
            SELECT secret
              FROM session_secret
             WHERE id = 1
            """).single(row -> row.bytes("secret"));
    }

    private static byte[] strong(String secret) {
        if (secret.length() < LEAST) {
            throw new IllegalArgumentException(
                    "noaber.session-secret is too short: give it at least " + LEAST + " random characters.");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
