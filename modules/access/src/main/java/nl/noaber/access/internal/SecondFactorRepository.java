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
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

/** The second factors, their recovery codes, and for which roles one is needed. */
@Singleton
final class SecondFactorRepository {

    private static final String SELECT = """
        SELECT user_id, HEX(secret) AS secret, HEX(encrypted) AS encrypted, confirmed_at
          FROM second_factor
        """;

    private static final String PUT = """
        INSERT INTO second_factor (user_id, encrypted, confirmed_at, last_step)
        VALUES (:user, :encrypted, NULL, 0)
            ON DUPLICATE KEY UPDATE
               encrypted = IF(confirmed_at IS NULL, :encrypted, encrypted),
               secret = IF(confirmed_at IS NULL, NULL, secret)
        """;

    private static final String USE = """
        UPDATE second_factor
           SET last_step = :step,
               confirmed_at = COALESCE(confirmed_at, :now)
         WHERE user_id = :user
           AND last_step < :step
        """;

    /** Only what still is as it was read: somebody may have begun anew meanwhile. */
    private static final String SEAL = """
        UPDATE second_factor
           SET encrypted = UNHEX(:encrypted),
               secret = NULL
         WHERE user_id = :user
           AND secret <=> UNHEX(:clear)
           AND encrypted <=> UNHEX(:former)
        """;

    private static final String INSERT_CODE = """
        INSERT INTO recovery_code (user_id, code_hash)
        VALUES (:user, UNHEX(:hash))
        """;

    private final Database database;
    private final FactorCipher cipher;

    SecondFactorRepository(Database database, FactorCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * What codes are made from, as it is stored; in hexadecimals.
     *
     * @param clear the secret itself, of an older version
     * @param encrypted the secret as {@link FactorCipher} made it
     */
    record Stored(
            UserId user,
            @Nullable String clear,
            @Nullable String encrypted,
            @Nullable Instant confirmedAt) {

        static Stored read(Row row) {
            return new Stored(
                    row.id("user_id", UserId::new),
                    row.textOrNull("secret"),
                    row.textOrNull("encrypted"),
                    row.instantOrNull("confirmed_at"));
        }

        boolean isConfirmed() {
            return confirmedAt != null;
        }
    }

    Optional<Stored> of(UserId user) {
        return database.sql(SELECT)
                .append("WHERE user_id = :user")
                .bind("user", user)
                .single(Stored::read);
    }

    /** Empty when it was encrypted with a secret that is lost: then no code is right, and recovery codes still are. */
    Optional<byte[]> secret(Stored stored) {
        if (stored.clear() != null) {
            return Optional.of(HexFormat.of().parseHex(stored.clear()));
        }
        return Optional.ofNullable(stored.encrypted())
                .flatMap(encrypted -> cipher.open(stored.user(), HexFormat.of().parseHex(encrypted)));
    }

    List<Stored> after(UserId user, int size) {
        return database.sql(SELECT)
                .append("WHERE user_id > :user ORDER BY user_id LIMIT :size")
                .bind("user", user)
                .bind("size", size)
                .list(Stored::read);
    }

    boolean isToSeal(Stored stored) {
        return stored.encrypted() == null
                || !cipher.isCurrent(stored.user(), HexFormat.of().parseHex(stored.encrypted()));
    }

    /** Seals them with the secret in use; how many of them could be read. */
    int seal(List<Stored> open) {
        List<Resealed> resealed =
                open.stream().flatMap(stored -> resealed(stored).stream()).toList();
        database.sql(SEAL).updateEach(resealed);
        return resealed.size();
    }

    private Optional<Resealed> resealed(Stored stored) {
        String former = stored.encrypted();
        return secret(stored).map(secret -> {
            String encrypted = HexFormat.of().formatHex(cipher.seal(stored.user(), secret));
            return new Resealed(stored.user(), encrypted, stored.clear(), former);
        });
    }

    boolean isOn(UserId user) {
        return of(user).filter(Stored::isConfirmed).isPresent();
    }

    /** Begins with this secret, which {@link FactorCipher} encrypted, unless there is a factor already. */
    void put(UserId user, byte[] encrypted) {
        database.sql(PUT).bind("user", user).bind("encrypted", encrypted).update();
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

    private record Resealed(
            UserId user,
            String encrypted,
            @Nullable String clear,
            @Nullable String former) {}
}
