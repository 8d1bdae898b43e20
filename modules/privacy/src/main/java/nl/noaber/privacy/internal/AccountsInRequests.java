package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import nl.noaber.access.AccountUse;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.privacy.internal.NamedInRequests.Named;

/**
 * Accounts of who recorded a request under the AVG that was not answered yet, or asked it: known by the mail address, in
 * whatever capitals, or by the name, as those of a provider have no address. All where that is not sure.
 */
@Singleton
final class AccountsInRequests implements AccountUse {

    /** What an account is as part of an answer to a request. */
    private static final String USER = "User";

    private final NamedInRequests requests;

    AccountsInRequests(NamedInRequests requests) {
        this.requests = requests;
    }

    @Override
    public String reason() {
        return "ACCOUNT_IN_REQUEST";
    }

    @Override
    public Fragment using() {
        Named named = requests.now();
        return sql -> sql.append("""
            SELECT 1 FROM privacy_request
             WHERE privacy_request.open = TRUE
               AND privacy_request.created_by = account.id
             UNION ALL
            SELECT 1 FROM privacy_request
              JOIN person ON person.id = privacy_request.person_id
             WHERE privacy_request.open = TRUE
               AND LOWER(person.email) = account.email
             UNION ALL
            SELECT 1 FROM user_account AS naming
             WHERE naming.id = account.id
               AND (naming.id IN (:naming) OR :namingMore)
            """).bind("naming", named.ofType(USER)).bind("namingMore", named.more());
    }
}
