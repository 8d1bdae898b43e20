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

@Singleton
final class SessionRepository {

    /** A session of somebody who has another role or organisation by now is as good as none. */
    private static final String GOOD = """
        SELECT session.id, session.expires_at, COALESCE(session.last_used_at, session.signed_in_at) AS last_used_at,
               account.id AS user_id, account.name, account.role, account.organisation_id
          FROM user_session AS session
          JOIN user_account AS account ON account.id = session.user_id
         WHERE session.id = :id
           AND session.revoked_at IS NULL
           AND session.role = account.role
           AND session.organisation_id <=> account.organisation_id
           AND account.active
           AND (:demonstration OR NOT account.demonstration)
           AND (account.role NOT IN (SELECT needed.role FROM second_factor_role AS needed)
                OR NOT EXISTS (SELECT 1 FROM user_password AS password WHERE password.user_id = account.id)
                OR EXISTS (SELECT 1 FROM user_identity AS identity WHERE identity.user_id = account.id)
                OR EXISTS (SELECT 1 FROM second_factor AS factor
                            WHERE factor.user_id = account.id AND factor.confirmed_at IS NOT NULL))
        """;

    private static final String INSERT = """
        INSERT INTO user_session (id, user_id, role, organisation_id, signed_in_at, expires_at, origin, last_used_at)
        VALUES (:id, :user, :role, :organisation, :now, :expires, :origin, :now)
        """;

    private static final String REVOKE = """
        UPDATE user_session
           SET revoked_at = :now
         WHERE id = :id
           AND revoked_at IS NULL
        """;

    /** Of whom a factor is asked now and who has none: begun without it, they are not to come back when there is one. */
    private static final String REVOKE_SESSIONS = """
        UPDATE user_session
           SET revoked_at = :now
         WHERE revoked_at IS NULL
        """;

    /** What was made in them. */
    private static final String REVOKE_TOKENS = """
        UPDATE api_token
           SET revoked_at = :now
         WHERE revoked_at IS NULL
        """;

    private static final String OF_UNPROVEN = """
           AND user_id IN (SELECT account.id
                             FROM user_account AS account
                            WHERE account.role IN (SELECT needed.role FROM second_factor_role AS needed)
                              AND EXISTS (SELECT 1 FROM user_password AS password WHERE password.user_id = account.id)
                              AND NOT EXISTS (SELECT 1 FROM user_identity AS identity WHERE identity.user_id = account.id)
                              AND NOT EXISTS (SELECT 1
                                                FROM second_factor AS factor
                                               WHERE factor.user_id = account.id AND factor.confirmed_at IS NOT NULL))
        """;

    private final Database database;

    SessionRepository(Database database) {
        this.database = database;
    }

    Optional<Session> good(UUID id, boolean demonstration) {
        return database.sql(GOOD)
                .bind("id", id)
                .bind("demonstration", demonstration)
                .single(SessionRepository::session);
    }

    void use(UUID id, Instant now) {
        database.sql("UPDATE user_session SET last_used_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .update();
    }

    void insert(Session session, String origin, Instant now) {
        User user = session.user();
        database.sql(INSERT)
                .bind("id", session.id())
                .bind("user", user.id())
                .bind("role", user.role())
                .bind("organisation", user.organisationId())
                .bind("now", now)
                .bind("origin", origin)
                .bind("expires", session.expires())
                .update();
    }

    boolean revoke(UUID id, Instant now) {
        return database.sql(REVOKE).bind("id", id).bind("now", now).update() == 1;
    }

    void revokeUnproven(Instant now) {
        database.sql(REVOKE_SESSIONS).append(OF_UNPROVEN).bind("now", now).update();
        database.sql(REVOKE_TOKENS).append(OF_UNPROVEN).bind("now", now).update();
    }

    private static Session session(Row row) {
        User user = new User(
                row.id("user_id", UserId::new),
                row.text("name"),
                row.choice("role", Role.class),
                row.uuidOrNull("organisation_id"));
        return new Session(row.uuid("id"), user, row.instant("expires_at"), row.instant("last_used_at"));
    }
}
