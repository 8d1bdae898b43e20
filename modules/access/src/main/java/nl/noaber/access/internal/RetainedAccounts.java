package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.access.Account;
import nl.noaber.access.AccountUse;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Holds;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;

/**
 * Accounts that were closed long ago, and those by which nobody ever came in. What users did points at their accounts, so
 * these stay, as pseudonyms. Those of the demonstration are functions, and stay as they are.
 */
@Singleton
final class RetainedAccounts implements RetainedRecords {

    private static final String CLOSED = "CLOSED_ACCOUNT";
    private static final String NEVER_USED = "UNUSED_ACCOUNT";
    private static final String FROM_CLOSING = "CLOSED";
    private static final String FROM_LAST_USE = "LAST_USED";

    private static final String NOT_USED_SINCE = """
        SELECT account.id, account.name,
               COALESCE((SELECT MAX(used.moment)
                           FROM (SELECT session.user_id, COALESCE(session.last_used_at, session.signed_in_at) AS moment
                                   FROM user_session AS session
                                  UNION ALL
                                 SELECT token.user_id, token.last_used_at AS moment
                                   FROM api_token AS token) AS used
                          WHERE used.user_id = account.id), account.created_at) AS since
          FROM user_account AS account
         WHERE account.created_at < :before
           AND NOT account.active
           AND NOT EXISTS (SELECT 1 FROM user_session AS session
                            WHERE session.user_id = account.id
                              AND COALESCE(session.last_used_at, session.signed_in_at) >= :before)
           AND NOT EXISTS (SELECT 1 FROM api_token AS token
                            WHERE token.user_id = account.id
                              AND token.last_used_at >= :before)
        """;

    private final Database database;
    private final List<AccountUse> uses;
    private final ForgettingAccounts forgetting;

    RetainedAccounts(Database database, List<AccountUse> uses, ForgettingAccounts forgetting) {
        this.database = database;
        this.uses = uses;
        this.forgetting = forgetting;
    }

    @Override
    public Map<String, List<String>> events() {
        return Map.of(CLOSED, List.of(FROM_CLOSING, FROM_LAST_USE), NEVER_USED, List.of("INVITED"));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        return free(term)
                .append("ORDER BY account.id LIMIT :most")
                .bind("most", most)
                .list(row -> new Due(
                        new RecordRef(Account.TYPE, row.uuid("id")),
                        row.text("name"),
                        DutchTime.day(row.instant("since"))));
    }

    private Sql old(Term term) {
        Sql sql = switch (term.kind() + " " + term.event()) {
            case CLOSED + " " + FROM_CLOSING -> database.sql("""
                SELECT account.id, account.name, account.closed_at AS since
                  FROM user_account AS account
                 WHERE account.closed_at < :before
                   AND NOT account.active
                """);
            case CLOSED + " " + FROM_LAST_USE -> database.sql(NOT_USED_SINCE);
            case NEVER_USED + " INVITED" -> database.sql("""
                SELECT account.id, account.name, account.created_at AS since
                  FROM user_account AS account
                 WHERE account.created_at < :before
                   AND account.active
                   AND NOT EXISTS (SELECT 1 FROM user_password WHERE user_password.user_id = account.id)
                   AND NOT EXISTS (SELECT 1 FROM user_identity WHERE user_identity.user_id = account.id)
                   AND NOT EXISTS (SELECT 1 FROM user_session WHERE user_session.user_id = account.id)
                   AND NOT EXISTS (SELECT 1 FROM sign_in_link
                                    WHERE sign_in_link.user_id = account.id
                                      AND sign_in_link.expires_at >= :before)
                """);
            default -> throw new IllegalArgumentException("no such term: " + term);
        };
        return sql.append("AND account.erased_at IS NULL AND NOT account.demonstration")
                .bind("before", DutchTime.start(term.before()));
    }

    /** Whose time is over and whom nothing waits for. */
    private Sql free(Term term) {
        return holds().free(old(term));
    }

    private Holds holds() {
        return Holds.of(uses, AccountUse::reason, AccountUse::using);
    }

    @Override
    public Map<String, Integer> held(Term term, int most) {
        return holds().held(() -> old(term), most);
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        List<UUID> still = free(term)
                .append("AND account.id IN (:ids) ORDER BY account.id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        forgetting.forget(viewer, still, because);
        return still.size();
    }

    /** What these did is told in very many places. */
    @Override
    public boolean goOn(Viewer viewer, Collection<UUID> ids, RecordRef because) {
        return forgetting.goOn(viewer, ids, because);
    }
}
