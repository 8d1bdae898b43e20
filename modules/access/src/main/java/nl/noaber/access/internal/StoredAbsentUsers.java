package nl.noaber.access.internal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.noaber.access.AbsentUsers;
import nl.noaber.access.ApiTokens;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;

@Singleton
final class StoredAbsentUsers implements AbsentUsers {

    private final Database database;
    private final Clock clock;
    private final boolean demonstration;

    StoredAbsentUsers(Database database, Clock clock, @Value("${noaber.demonstration:false}") boolean demonstration) {
        this.database = database;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @Override
    public Optional<User> byId(UserId id) {
        Instant now = clock.instant();
        return database.sql("""
            SELECT account.id, account.name, account.role, account.organisation_id
              FROM user_account AS account
             WHERE account.id = :id
            """)
                .append(ApiTokenRepository.ACTS)
                .bind("id", id)
                .bind("now", now)
                .bind("vouchedSince", now.minus(ApiTokens.VOUCHED_FOR))
                .bind("demonstration", demonstration)
                .single(row -> new User(
                        row.id("id", UserId::new),
                        row.text("name"),
                        row.choice("role", Role.class),
                        row.uuidOrNull("organisation_id")));
    }
}
