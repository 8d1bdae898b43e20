package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;

/** The sign-ins that are on their way to the provider and back. Each is taken once, by whatever process. */
@Singleton
final class AttemptRepository {

    private static final String INSERT = """
        INSERT INTO sign_in_attempt (state_hash, nonce, code_verifier, return_to, expires_at)
        VALUES (:state, :nonce, :verifier, :returnTo, :expires)
        """;

    private final Database database;

    AttemptRepository(Database database) {
        this.database = database;
    }

    void insert(String state, Attempt attempt, Instant expires) {
        database.sql(INSERT)
                .bind("state", Digest.of(state))
                .bind("nonce", attempt.nonce())
                .bind("verifier", attempt.verifier())
                .bind("returnTo", attempt.returnTo())
                .bind("expires", expires)
                .update();
    }

    void forget(Instant now) {
        database.sql("DELETE FROM sign_in_attempt WHERE expires_at <= :now")
                .bind("now", now)
                .update();
    }

    /** The attempt with this state, if it is there and nobody took it before; then it is gone. */
    Optional<Attempt> take(String state, Instant now) {
        Optional<Attempt> found = database.sql("""
            SELECT nonce, code_verifier, return_to
              FROM sign_in_attempt
             WHERE state_hash = :state
               AND expires_at > :now
            """)
                .bind("state", Digest.of(state))
                .bind("now", now)
                .single(AttemptRepository::attempt);
        int taken = database.sql("DELETE FROM sign_in_attempt WHERE state_hash = :state")
                .bind("state", Digest.of(state))
                .update();
        return taken == 1 ? found : Optional.empty();
    }

    private static Attempt attempt(Row row) {
        return new Attempt(row.text("nonce"), row.text("code_verifier"), row.text("return_to"));
    }

    /** What we remember of a sign-in while the browser is away. */
    record Attempt(String nonce, String verifier, String returnTo) {}
}
