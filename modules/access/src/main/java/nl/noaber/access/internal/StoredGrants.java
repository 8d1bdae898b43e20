package nl.noaber.access.internal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.noaber.access.ApiTokens;
import nl.noaber.access.Grant;
import nl.noaber.access.Grants;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;

@Singleton
final class StoredGrants implements Grants {

    private static final String HELD = """
        SELECT account.id, account.name, account.role, account.organisation_id,
               COALESCE(account.rights_since, account.created_at) AS since,
               (SELECT MAX(COALESCE(session.last_used_at, session.signed_in_at)) FROM user_session AS session
                 WHERE session.user_id = account.id) AS last_used_at,
               COALESCE(good.number, 0) AS token_count, good.last_used_at AS tokens_last_used_at
          FROM user_account AS account
          LEFT JOIN (SELECT token.user_id, COUNT(*) AS number, MAX(token.last_used_at) AS last_used_at
                       FROM api_token AS token
                       JOIN user_account AS account ON account.id = token.user_id
                      WHERE token.revoked_at IS NULL
        """ + ApiTokenRepository.WORKS + """
                      GROUP BY token.user_id) AS good ON good.user_id = account.id
         WHERE account.active
           AND (:demonstration OR NOT account.demonstration)
        """;

    private final Database database;
    private final Clock clock;
    private final boolean demonstration;

    StoredGrants(Database database, Clock clock, @Value("${noaber.demonstration:false}") boolean demonstration) {
        this.database = database;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @Override
    public List<Grant> held() {
        return select().append("ORDER BY account.name, account.id").list(StoredGrants::grant);
    }

    @Override
    public Map<UserId, Grant> heldBy(Collection<UserId> users) {
        return users.isEmpty()
                ? Map.of()
                : select().append("AND account.id IN (:users)")
                        .bind("users", users)
                        .map(row -> row.id("id", UserId::new), StoredGrants::grant);
    }

    private Sql select() {
        Instant now = clock.instant();
        return database.sql(HELD)
                .bind("now", now)
                .bind("vouchedSince", now.minus(ApiTokens.VOUCHED_FOR))
                .bind("demonstration", demonstration);
    }

    private static Grant grant(Row row) {
        return new Grant(
                row.id("id", UserId::new),
                row.text("name"),
                row.choice("role", Role.class),
                row.uuidOrNull("organisation_id"),
                row.instant("since"),
                row.instantOrNull("last_used_at"),
                row.number("token_count"),
                row.instantOrNull("tokens_last_used_at"));
    }
}
