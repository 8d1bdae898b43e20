package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/** The second factors, their recovery codes, and for which roles one is needed. */
@Singleton
final class SecondFactorRepository {

    private static final String PUT = """
        INSERT INTO second_factor (user_id, secret, confirmed_at, last_step)
        VALUES (:user, :secret, NULL, 0)
            ON DUPLICATE KEY UPDATE secret = IF(confirmed_at IS NULL, :secret, secret)
        """;

    private static final String USE = """
        UPDATE second_factor
           SET last_step = :step,
               confirmed_at = COALESCE(confirmed_at, :now)
         WHERE user_id = :user
           AND last_step < :step
        """;

    private static final String INSERT_CODE = """
        INSERT INTO recovery_code (user_id, code_hash)
        VALUES (:user, UNHEX(:hash))
        """;

    private final Database database;

    SecondFactorRepository(Database database) {
        this.database = database;
    }

    /**
     * What codes are made from.
     *
     * @param hexadecimals the secret
     */
    record Stored(String hexadecimals, @Nullable Instant confirmedAt) {

        byte[] secret() {
            return HexFormat.of().parseHex(hexadecimals);
        }

        boolean isConfirmed() {
            return confirmedAt != null;
        }
    }

    Optional<Stored> of(UserId user) {
        return database.sql("SELECT HEX(secret) AS secret, confirmed_at FROM second_factor WHERE user_id = :user")
                .bind("user", user)
                .single(row -> new Stored(row.text("secret"), row.instantOrNull("confirmed_at")));
    }

    boolean isOn(UserId user) {
        return of(user).filter(Stored::isConfirmed).isPresent();
    }

    /** Begins with this secret, unless there is a factor already. */
    void put(UserId user, byte[] secret) {
        database.sql(PUT).bind("user", user).bind("secret", secret).update();
    }

    /** Uses the code of a step; whether it, or a later one, was not used before. The first one turns the factor on. */
    boolean use(UserId user, long step, Instant now) {
        return database.sql(USE)
                        .bind("user", user)
                        .bind("step", step)
                        .bind("now", now)
                        .update()
                == 1;
    }

    void remove(UserId user) {
        database.sql("DELETE FROM recovery_code WHERE user_id = :user")
                .bind("user", user)
                .update();
        database.sql("DELETE FROM second_factor WHERE user_id = :user")
                .bind("user", user)
                .update();
    }

    /** Whether it was one of the user's; then it is gone. */
    boolean useRecoveryCode(UserId user, byte[] hash) {
        return database.sql("DELETE FROM recovery_code WHERE user_id = :user AND code_hash = :hash")
                        .bind("user", user)
                        .bind("hash", hash)
                        .update()
                == 1;
    }

    void replaceRecoveryCodes(UserId user, Collection<byte[]> hashes) {
        database.sql("DELETE FROM recovery_code WHERE user_id = :user")
                .bind("user", user)
                .update();
        database.sql(INSERT_CODE)
                .bind("user", user)
                .updateEach(hashes.stream()
                        .map(hash -> new Hash(HexFormat.of().formatHex(hash)))
                        .toList());
    }

    int recoveryCodes(UserId user) {
        return (int) database.sql("SELECT COUNT(*) FROM recovery_code WHERE user_id = :user")
                .bind("user", user)
                .count();
    }

    Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(database.sql("SELECT role FROM second_factor_role ORDER BY role")
                .list(row -> row.choice("role", Role.class)));
        return roles;
    }

    void setRoles(Collection<Role> roles) {
        database.sql("DELETE FROM second_factor_role").update();
        database.sql("INSERT INTO second_factor_role (role) VALUES (:role)")
                .updateEach(List.copyOf(roles).stream().map(Needed::new).toList());
    }

    private record Hash(String hash) {}

    private record Needed(Role role) {}
}
