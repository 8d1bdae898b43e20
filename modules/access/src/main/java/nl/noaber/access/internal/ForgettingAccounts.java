package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;

/**
 * Makes accounts pseudonyms: what lets in goes, what keeps out stays, and every module takes over what they are called from
 * then on.
 */
@Singleton
final class ForgettingAccounts {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final List<UserNames> modules;
    private final BarredIdentities barred;
    private final FormerAddresses addresses;
    private final Sessions sessions;
    private final RememberedUsers users;
    private final Transactions transactions;
    private final Clock clock;

    ForgettingAccounts(
            Database database,
            List<UserNames> modules,
            BarredIdentities barred,
            FormerAddresses addresses,
            Sessions sessions,
            RememberedUsers users,
            Transactions transactions,
            Clock clock) {
        this.database = database;
        this.modules = modules;
        this.barred = barred;
        this.addresses = addresses;
        this.sessions = sessions;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Forgets these, which the caller has locked. */
    void forget(Viewer viewer, Collection<UUID> ids, RecordRef because) {
        if (ids.isEmpty()) {
            return;
        }
        Map<UserId, Set<String>> had =
                addresses.of(ids.stream().map(UserId::new).toList());
        List<RenamedUser> renamed = database.sql("SELECT id, name FROM user_account WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> new RenamedUser(
                        row.uuid("id"),
                        row.text("name"),
                        pseudonym(),
                        had.getOrDefault(row.id("id", UserId::new), Set.of())));
        barred.bar(viewer, ids);
        removeSecrets(ids);
        removeTokensAndSessions(ids);
        database.sql("""
            UPDATE user_account
               SET name = :name, email = NULL, closed_at = COALESCE(closed_at, :now), active = FALSE, erased_at = :now,
                   version = version + 1
             WHERE id = :id
            """).bind("now", clock.instant()).updateEach(renamed);
        modules.forEach(module -> module.rename(viewer, renamed, because));
        List<UserId> forgotten = ids.stream().map(UserId::new).toList();
        transactions.afterCommit(() -> forgotten.forEach(id -> {
            sessions.forget(id);
            users.forget(id);
        }));
    }

    private void removeSecrets(Collection<UUID> ids) {
        database.sql("DELETE FROM recovery_code WHERE user_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM second_factor WHERE user_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM user_password WHERE user_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM sign_in_link WHERE user_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM user_identity WHERE user_id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    private void removeTokensAndSessions(Collection<UUID> ids) {
        database.sql("""
            DELETE FROM api_token_mutation
             WHERE token_id IN (SELECT id FROM api_token WHERE user_id IN (:ids))
            """).bind("ids", ids).update();
        database.sql("DELETE FROM api_token WHERE user_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM user_session WHERE user_id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    /** The next part for those of these that are pseudonyms; whether there is more. */
    boolean goOn(Viewer viewer, Collection<UUID> ids, RecordRef because) {
        Map<UUID, String> names = database.sql(
                        "SELECT id, name FROM user_account WHERE id IN (:ids) AND erased_at IS NOT NULL")
                .bind("ids", ids)
                .map(row -> row.uuid("id"), row -> row.text("name"));
        return !names.isEmpty() && modules.stream().anyMatch(module -> module.goOn(viewer, names, because));
    }

    /** Of chance alone, so that it leads nowhere. */
    private static String pseudonym() {
        byte[] chance = new byte[4];
        RANDOM.nextBytes(chance);
        return "Gebruiker " + HexFormat.of().formatHex(chance);
    }
}
