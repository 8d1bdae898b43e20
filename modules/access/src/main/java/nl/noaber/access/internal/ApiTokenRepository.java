package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.noaber.access.Accounts;
import nl.noaber.access.ApiToken;
import nl.noaber.access.ApiTokenId;
import nl.noaber.access.ApiTokens;
import nl.noaber.access.User;
import nl.noaber.access.UserId;
import nl.noaber.access.internal.TokenBearers.Bearer;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import org.jspecify.annotations.Nullable;

@Singleton
final class ApiTokenRepository {

    private static final String SELECT = """
        SELECT token.id, token.user_id, token.name, token.created_at, token.expires_at, token.last_used_at,
               token.last_used_from, token.revoked_at,
               (SELECT JSON_ARRAYAGG(scope.mutation)
                  FROM api_token_mutation AS scope
                 WHERE scope.token_id = token.id) AS mutations
        """;

    /** Whether something may act for an account now. */
    static final String ACTS = """
           AND account.active
           AND (:demonstration OR NOT account.demonstration)
           AND COALESCE((SELECT MAX(identity.last_signed_in_at) FROM user_identity AS identity
                          WHERE identity.user_id = account.id), :now) >= :vouchedSince
           AND (account.role NOT IN (SELECT needed.role FROM second_factor_role AS needed)
                OR NOT EXISTS (SELECT 1 FROM user_password AS password WHERE password.user_id = account.id)
                OR EXISTS (SELECT 1 FROM user_identity AS identity WHERE identity.user_id = account.id)
                OR EXISTS (SELECT 1 FROM second_factor AS factor
                            WHERE factor.user_id = account.id AND factor.confirmed_at IS NOT NULL))
        """;

    /** Of a token that was not revoked: whether it opens anything now. */
    static final String WORKS = """
           AND token.expires_at > :now
        """ + ACTS;

    private static final String GOOD = """
               , account.name AS user_name, account.role, account.organisation_id
          FROM api_token AS token
          JOIN user_account AS account ON account.id = token.user_id
         WHERE token.token_hash = :digest
           AND token.revoked_at IS NULL
        """ + WORKS;

    private static final String INSERT = """
        INSERT INTO api_token (id, user_id, name, token_hash, created_at, expires_at)
        VALUES (:id, :owner, :name, :digest, :createdAt, :expiresAt)
        """;

    private static final String ACTIVE = """
        SELECT COUNT(*)
          FROM api_token
         WHERE user_id = :owner
           AND revoked_at IS NULL
           AND expires_at > :now
        """;

    /** What stands around names in a list as JSON. */
    private static final Pattern NO_NAME = Pattern.compile("[^\\w,]");

    private final Database database;

    ApiTokenRepository(Database database) {
        this.database = database;
    }

    Optional<Bearer> good(byte[] digest, Instant now, boolean demonstration) {
        return database.sql(SELECT)
                .append(GOOD)
                .bind("digest", digest)
                .bind("now", now)
                .bind("vouchedSince", now.minus(ApiTokens.VOUCHED_FOR))
                .bind("demonstration", demonstration)
                .single(row -> new Bearer(
                        token(row),
                        new User(
                                row.id("user_id", UserId::new),
                                row.text("user_name"),
                                row.choice("role", Role.class),
                                row.uuidOrNull("organisation_id"))));
    }

    Map<ApiTokenId, ApiToken> byIds(Viewer viewer, Collection<ApiTokenId> ids) {
        return database.sql(SELECT)
                .append("FROM api_token AS token WHERE token.id IN (:ids)")
                .append(visibleTo(viewer))
                .bind("ids", ids)
                .map(row -> row.id("id", ApiTokenId::new), ApiTokenRepository::token);
    }

    Map<UserId, List<ApiToken>> of(Viewer viewer, Collection<UserId> owners) {
        return database.sql(SELECT)
                .append("FROM api_token AS token WHERE token.user_id IN (:owners)")
                .append(visibleTo(viewer))
                .append("ORDER BY token.user_id, token.id DESC")
                .bind("owners", owners)
                .group(row -> row.id("user_id", UserId::new), ApiTokenRepository::token);
    }

    /** By id, which is by age. */
    List<ApiToken> newest(Viewer viewer, @Nullable UUID before, int size) {
        return database.sql(SELECT)
                .append("FROM api_token AS token WHERE TRUE")
                .append(visibleTo(viewer))
                .appendIfSet("AND token.id < :before", "before", before)
                .append("ORDER BY token.id DESC LIMIT :size")
                .bind("size", size)
                .list(ApiTokenRepository::token);
    }

    List<ApiToken> oldest(Viewer viewer, @Nullable UUID after, int size) {
        return database.sql(SELECT)
                .append("FROM api_token AS token WHERE TRUE")
                .append(visibleTo(viewer))
                .appendIfSet("AND token.id > :after", "after", after)
                .append("ORDER BY token.id LIMIT :size")
                .bind("size", size)
                .list(ApiTokenRepository::token);
    }

    long count(Viewer viewer) {
        return database.sql("SELECT COUNT(*) FROM api_token AS token WHERE TRUE")
                .append(visibleTo(viewer))
                .count();
    }

    /** How many of these are good. */
    long active(UserId owner, Instant now) {
        return database.sql(ACTIVE).bind("owner", owner).bind("now", now).count();
    }

    void insert(ApiToken token, byte[] digest) {
        database.sql(INSERT).bindAll(token).bind("digest", digest).update();
        database.sql("INSERT INTO api_token_mutation (token_id, mutation) VALUES (:token, :mutation)")
                .bind("token", token.id())
                .updateEach(token.mutations().stream().map(Scope::new).toList());
    }

    void use(ApiTokenId id, String address, Instant now) {
        database.sql("UPDATE api_token SET last_used_at = :now, last_used_from = :address WHERE id = :id")
                .bind("id", id)
                .bind("address", address)
                .bind("now", now)
                .update();
    }

    /** Whether it was not revoked before. */
    boolean revoke(ApiTokenId id, Instant now) {
        return database.sql("UPDATE api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                        .bind("id", id)
                        .bind("now", now)
                        .update()
                == 1;
    }

    private static Fragment visibleTo(Viewer viewer) {
        return Accounts.isOpenTo(viewer)
                ? Fragment.NOTHING
                : sql -> sql.append("AND token.user_id = :viewer").bind("viewer", viewer.userId());
    }

    private static ApiToken token(Row row) {
        String mutations = row.textOrNull("mutations");
        Set<String> names = mutations == null
                ? Set.of()
                : Set.of(NO_NAME.matcher(mutations).replaceAll("").split(","));
        return new ApiToken(
                row.id("id", ApiTokenId::new),
                row.id("user_id", UserId::new),
                row.text("name"),
                names,
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instantOrNull("last_used_at"),
                row.textOrNull("last_used_from"),
                row.instantOrNull("revoked_at"));
    }

    private record Scope(String mutation) {}
}
