package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.noaber.access.UserId;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/** The links by which somebody without a password comes in. Each is good once, and for a while. */
@Singleton
final class SignInLinks {

    private static final String INSERT = """
        INSERT INTO sign_in_link (token_hash, purpose, user_id, created_at, expires_at)
        VALUES (:hash, :purpose, :user, :now, :expires)
        """;

    private static final String GOOD = """
        SELECT link.purpose, link.user_id
          FROM sign_in_link AS link
          LEFT JOIN user_account AS account ON account.id = link.user_id
         WHERE link.token_hash = :hash
           AND link.expires_at > :now
           AND COALESCE(account.active, TRUE)
        """;

    private final Database database;
    private final Clock clock;

    SignInLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a link is for, and how long it is good. */
    enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(1)),
        FIRST_ADMINISTRATOR(Duration.ofDays(1)),
        ANOTHER_ADMINISTRATOR(Duration.ofDays(1));

        private final Duration good;

        Purpose(Duration good) {
            this.good = good;
        }

        Duration good() {
            return good;
        }
    }

    /** What is known of a link. */
    record Link(Purpose purpose, @Nullable UserId user) {}

    /** Keeps this secret, in the open transaction; the secret is made before it, so that it can be done again. */
    void put(String secret, Purpose purpose, @Nullable UserId user) {
        Instant now = clock.instant();
        database.sql("DELETE FROM sign_in_link WHERE expires_at <= :now")
                .bind("now", now)
                .update();
        database.sql(INSERT)
                .bind("hash", Digest.of(secret))
                .bind("purpose", purpose)
                .bind("user", user)
                .bind("now", now)
                .bind("expires", now.plus(purpose.good()))
                .update();
    }

    Optional<Link> good(String secret) {
        return database.sql(GOOD)
                .bind("hash", Digest.of(secret))
                .bind("now", clock.instant())
                .single(row -> new Link(row.choice("purpose", Purpose.class), row.idOrNull("user_id", UserId::new)));
    }

    /** The link, if nobody used it before; then it is gone, and with it all others of the same user. */
    Optional<Link> take(String secret) {
        Optional<Link> found = good(secret);
        int taken = database.sql("DELETE FROM sign_in_link WHERE token_hash = :hash")
                .bind("hash", Digest.of(secret))
                .update();
        if (taken != 1 || found.isEmpty()) {
            return Optional.empty();
        }
        forget(found.get());
        return found;
    }

    /** Takes back what was sent to an address that is no longer the user's. */
    void forget(UserId user) {
        database.sql("DELETE FROM sign_in_link WHERE user_id = :user")
                .bind("user", user)
                .update();
    }

    private void forget(Link link) {
        if (link.user() == null) {
            database.sql("DELETE FROM sign_in_link WHERE purpose = :purpose")
                    .bind("purpose", link.purpose())
                    .update();
        } else {
            forget(link.user());
        }
    }
}
