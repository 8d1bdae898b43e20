package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

@Singleton
final class UserRepository {

    private static final String SELECT = """
        SELECT id, name, role, organisation_id
          FROM user_account
        """;

    private static final String INSERT_DEMONSTRATION = """
        INSERT INTO user_account (id, name, role, organisation_id, active, demonstration, created_at)
        VALUES (:id, :name, :role, :organisationId, TRUE, TRUE, :now)
            ON DUPLICATE KEY UPDATE id = id
        """;

    private final Database database;

    UserRepository(Database database) {
        this.database = database;
    }

    Map<UserId, User> byIds(Set<UserId> ids) {
        return database.sql(SELECT)
                .append("WHERE id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", UserId::new), UserRepository::user);
    }

    Map<UserId, User> admitted(Set<UserId> ids) {
        return database.sql(SELECT)
                .append("WHERE active AND id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", UserId::new), UserRepository::user);
    }

    List<User> inRoles(Set<Role> roles, @Nullable String beginningOfWord, int size) {
        return database.sql(SELECT)
                .append("WHERE active AND role IN (:roles)")
                .appendIfSet("AND CONCAT(' ', name) LIKE :words ESCAPE '!'", "words", words(beginningOfWord))
                .append("ORDER BY name, id LIMIT :size")
                .bind("roles", roles)
                .bind("size", size)
                .list(UserRepository::user);
    }

    Map<UUID, List<String>> partnerAddresses(Set<UUID> organisations, int most) {
        return database.sql("""
            SELECT organisation_id, email
              FROM (SELECT organisation_id, email,
                           ROW_NUMBER() OVER (PARTITION BY organisation_id ORDER BY name, id) AS place
                      FROM user_account
                     WHERE active AND role = 'PARTNER' AND email IS NOT NULL
                       AND organisation_id IN (:organisations)) addressed
             WHERE place <= :most
             ORDER BY organisation_id, place
            """)
                .bind("organisations", organisations)
                .bind("most", most)
                .group(row -> row.uuid("organisation_id"), row -> row.text("email"));
    }

    Set<String> names() {
        return Set.copyOf(database.sql("SELECT DISTINCT name FROM user_account WHERE NOT demonstration")
                .list(row -> row.text("name")));
    }

    Map<UserId, String> names(Set<UserId> ids) {
        return database.sql("SELECT id, name FROM user_account WHERE NOT demonstration AND id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", UserId::new), row -> row.text("name"));
    }

    List<User> ofDemonstration() {
        return database.sql(SELECT)
                .append("WHERE active AND demonstration ORDER BY name, id")
                .list(UserRepository::user);
    }

    void putDemonstration(Collection<User> users, Instant now) {
        database.sql(INSERT_DEMONSTRATION).bind("now", now).updateEach(users);
    }

    private static @Nullable String words(@Nullable String beginning) {
        return beginning == null || beginning.isBlank()
                ? null
                : "% " + beginning.strip().replaceAll("[!%_]", "!$0") + "%";
    }

    private static User user(Row row) {
        return new User(
                row.id("id", UserId::new),
                row.text("name"),
                row.choice("role", Role.class),
                row.uuidOrNull("organisation_id"));
    }
}
