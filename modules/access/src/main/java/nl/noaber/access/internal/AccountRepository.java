package nl.noaber.access.internal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.access.Account;
import nl.noaber.access.Accounts;
import nl.noaber.access.EndsWithTokens;
import nl.noaber.access.NewAccount;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;

/** Accounts as those see them who look after them. */
@Singleton
final class AccountRepository {

    private static final String SELECT = """
        SELECT account.id, account.name, account.role, account.organisation_id, account.email, account.active,
               account.demonstration, account.version, account.created_at, account.erased_at,
               EXISTS (SELECT 1 FROM user_identity AS identity WHERE identity.user_id = account.id) AS provided,
               EXISTS (SELECT 1 FROM user_password AS password WHERE password.user_id = account.id) AS has_password,
               EXISTS (SELECT 1 FROM second_factor AS factor
                        WHERE factor.user_id = account.id
                          AND factor.confirmed_at IS NOT NULL) AS has_factor,
               (SELECT MAX(session.last_used_at) FROM user_session AS session
                 WHERE session.user_id = account.id) AS last_used_at,
               (SELECT MAX(link.expires_at) FROM sign_in_link AS link
                 WHERE link.user_id = account.id
                   AND link.expires_at > :now) AS link_expires_at
          FROM user_account AS account
        """;

    private static final String INSERT = """
        INSERT INTO user_account (id, name, role, organisation_id, email, active, demonstration, created_at)
        VALUES (:id, :name, :role, :organisationId, :email, TRUE, FALSE, :now)
        """;

    /** The first assignments see the account of before. */
    private static final String UPDATE = """
        UPDATE user_account
           SET rights_since = CASE WHEN role = :role AND organisation_id <=> :organisationId THEN rights_since ELSE :now END,
               closed_at = CASE WHEN :active THEN NULL WHEN active THEN :now ELSE closed_at END,
               name = :name,
               role = :role,
               organisation_id = :organisationId,
               email = :email,
               active = :active,
               version = version + 1
         WHERE id = :id
        """;

    /** Locks all of them: two administrators who close each other's account wait for one another. */
    private static final String ADMINISTRATORS = """
        SELECT account.id
          FROM user_account AS account
         WHERE account.role = 'ADMIN'
           AND account.active
           AND (account.demonstration AND :demonstration
             OR NOT account.demonstration
            AND (EXISTS (SELECT 1 FROM user_identity AS identity WHERE identity.user_id = account.id)
              OR EXISTS (SELECT 1 FROM user_password AS password WHERE password.user_id = account.id)))
         ORDER BY account.id
        """;

    private static final String END_SESSIONS = """
        UPDATE user_session
           SET revoked_at = :now
         WHERE user_id = :id
           AND revoked_at IS NULL
        """;

    private static final String REVOKE_TOKENS = """
        UPDATE api_token
           SET revoked_at = :now
         WHERE user_id = :id
           AND revoked_at IS NULL
        """;

    private final Database database;
    private final List<EndsWithTokens> others;
    private final Clock clock;

    AccountRepository(Database database, List<EndsWithTokens> others, Clock clock) {
        this.database = database;
        this.others = others;
        this.clock = clock;
    }

    Map<UserId, Account> byIds(Collection<UserId> ids) {
        return select().append("WHERE account.id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", UserId::new), AccountRepository::account);
    }

    Optional<Account> byEmail(String email) {
        return select().append("WHERE account.email = :email")
                .bind("email", email)
                .single(AccountRepository::account);
    }

    /** The account, which nobody else changes until the transaction ends. */
    Optional<Account> locked(UserId id) {
        database.sql("SELECT id FROM user_account WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .exists();
        return byIds(List.of(id)).values().stream().findFirst();
    }

    List<Account> list(Fragment conditions, Fragment place, int size) {
        return select().append("WHERE TRUE")
                .append(conditions)
                .append(place)
                .bind("size", size)
                .list(AccountRepository::account);
    }

    long count(Fragment conditions) {
        return database.sql("SELECT COUNT(*) FROM user_account AS account WHERE TRUE")
                .append(conditions)
                .count();
    }

    void insert(NewAccount account, Instant now) {
        database.sql(INSERT).bindAll(account).bind("now", now).update();
    }

    void update(Account account) {
        database.sql(UPDATE).bindAll(account).bind("now", clock.instant()).update();
    }

    /** The administrators who can come in, until the transaction ends. */
    List<UserId> lockedAdministrators(boolean demonstration) {
        return database.sql(ADMINISTRATORS)
                .append("FOR UPDATE")
                .bind("demonstration", demonstration)
                .list(row -> row.id("id", UserId::new));
    }

    boolean hasAdministrator() {
        return database.sql(ADMINISTRATORS).bind("demonstration", false).exists();
    }

    /** Gives how many there were. */
    @CanIgnoreReturnValue
    int endSessions(UserId id, Instant now) {
        return database.sql(END_SESSIONS).bind("id", id).bind("now", now).update();
    }

    /** With what ends with them. Whoever comes back one day makes new ones. Gives how many there were. */
    @CanIgnoreReturnValue
    int revokeTokens(UserId id, Instant now) {
        others.forEach(one -> one.end(id, now));
        return database.sql(REVOKE_TOKENS).bind("id", id).bind("now", now).update();
    }

    private Sql select() {
        return database.sql(SELECT).bind("now", clock.instant());
    }

    /** What the viewer may see: all of them, or the own account. */
    static Fragment visibleTo(Viewer viewer) {
        return Accounts.isOpenTo(viewer)
                ? Fragment.NOTHING
                : sql -> sql.append("AND account.id = :viewer").bind("viewer", viewer.userId());
    }

    private static Account account(Row row) {
        UUID organisation = row.uuidOrNull("organisation_id");
        return new Account(
                row.id("id", UserId::new),
                row.text("name"),
                row.choice("role", Role.class),
                organisation,
                row.textOrNull("email"),
                row.flag("active"),
                entrance(row),
                row.flag("has_factor"),
                row.number("version"),
                row.instant("created_at"),
                row.instantOrNull("erased_at"),
                row.instantOrNull("last_used_at"),
                row.instantOrNull("link_expires_at"));
    }

    private static Account.Entrance entrance(Row row) {
        if (row.flag("demonstration")) {
            return Account.Entrance.DEMONSTRATION;
        }
        if (row.flag("provided")) {
            return Account.Entrance.PROVIDER;
        }
        return row.flag("has_password") ? Account.Entrance.PASSWORD : Account.Entrance.INVITED;
    }
}
