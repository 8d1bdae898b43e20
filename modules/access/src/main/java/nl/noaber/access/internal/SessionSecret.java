package nl.noaber.access.internal;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What session cookies are signed and second factors encrypted with: {@code noaber.session-secret} of the configuration,
 * at least 32 characters, or else one that the first process made up and all share through the database.
 */
@Singleton
final class SessionSecret {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSecret.class);

    private static final int LEAST = 32;

    private final Database database;
    private final Transactions transactions;
    private final byte @Nullable [] configured;
    private volatile byte @Nullable [] stored;

    SessionSecret(
            Database database,
            Transactions transactions,
            @Property(name = "noaber.session-secret") @Nullable String configured) {
        this.database = database;
        this.transactions = transactions;
        this.configured = configured == null ? null : strong(configured);
    }

    byte[] bytes() {
        if (configured != null) {
            return configured;
        }
        byte[] known = stored;
        if (known == null) {
            known = read().orElseGet(this::made);
            stored = known;
            LOG.info("The secret that signs sessions and encrypts second factors stands in the database itself. Give"
                    + " every process the same NOABER_SESSION_SECRET, 32 or more random characters, to keep it apart.");
        }
        return known;
    }

    /** The one that was in use before the configuration named one. */
    Optional<byte[]> former() {
        return configured == null ? Optional.empty() : read();
    }

    private Optional<byte[]> read() {
        return database.sql("""
            SELECT secret
              FROM session_secret
             WHERE id = 1
            """).single(row -> row.bytes("secret"));
    }

    /** Two processes may make one at once: the first stored is everybody's. */
    private byte[] made() {
        byte[] random = new byte[LEAST];
        new SecureRandom().nextBytes(random);
        transactions.retrying(() -> database.sql("INSERT INTO session_secret (id, secret) VALUES (1, :secret)")
                .bind("secret", random)
                .insertIfAbsent());
        return read().orElseThrow(() -> new IllegalStateException("the session secret was not stored"));
    }

    private static byte[] strong(String secret) {
        if (secret.length() < LEAST) {
            throw new IllegalArgumentException("noaber.session-secret is too short: give it at least " + LEAST
                    + " random characters, or leave it out to have one made.");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
