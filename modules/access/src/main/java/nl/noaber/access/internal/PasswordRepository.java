package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who has a password here. */
@Singleton
final class PasswordRepository {

    private static final String KNOWN = """
        SELECT account.id, account.name, account.role, account.organisation_id, account.email,
               password.hash, password.changed_at
          FROM user_account AS account
          LEFT JOIN user_password AS password ON password.user_id = account.id
         WHERE account.active
           AND NOT account.demonstration
           AND account.email IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM user_identity AS identity WHERE identity.user_id = account.id)
        """;

    private static final String PUT = """
        INSERT INTO user_password (user_id, hash, changed_at)
        VALUES (:user, :hash, :now)
            ON DUPLICATE KEY UPDATE hash = :hash, changed_at = :now
        """;

    private static final String END_OTHERS = """
        UPDATE user_session
           SET revoked_at = :now
         WHERE user_id = :user
           AND id <> :kept
           AND revoked_at IS NULL
        """;

    private final Database database;

    PasswordRepository(Database database) {
        this.database = database;
    }

    /**
     * Somebody who may come in by password.
     *
     * @param hash null while none was set
     */
    record Holder(
            User user,
            String email,
            @Nullable String hash,
            @Nullable Instant changedAt) {

        /** Changes with the password: what was proved with an older one is no proof any more. */
        String mark() {
            return changedAt == null ? "" : changedAt.toString();
        }
    }

    Optional<Holder> byEmail(String email) {
        return one(database.sql(KNOWN)
                .append("AND account.email = :email")
                .bind("email", EmailAddress.isOne(email) ? email : ""));
    }

    Optional<Holder> byId(UserId id) {
        return one(database.sql(KNOWN).append("AND account.id = :id").bind("id", id));
    }

    boolean isAny() {
        return database.sql("SELECT 1 FROM user_password LIMIT 1").exists();
    }

    void put(UserId user, String hash, Instant now) {
        database.sql(PUT).bind("user", user).bind("hash", hash).bind("now", now).update();
    }

    /** Ends the user's sessions but this one. */
    void endOthers(UserId user, UUID kept, Instant now) {
        database.sql(END_OTHERS)
                .bind("user", user)
                .bind("kept", kept)
                .bind("now", now)
                .update();
    }

    private static Optional<Holder> one(Sql sql) {
        return sql.single(PasswordRepository::holder);
    }

    private static Holder holder(Row row) {
        User user = new User(
                row.id("id", UserId::new),
                row.text("name"),
                row.choice("role", Role.class),
                row.uuidOrNull("organisation_id"));
        return new Holder(user, row.text("email"), row.textOrNull("hash"), row.instantOrNull("changed_at"));
    }
}
