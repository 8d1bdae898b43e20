package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import nl.noaber.access.AccountUse;
import nl.noaber.kernel.sql.Fragment;

/** Accounts of who recorded a request under the AVG that was not answered yet, or asked it: known by the mail address. */
@Singleton
final class AccountsInRequests implements AccountUse {

    @Override
    public String reason() {
        return "ACCOUNT_IN_REQUEST";
    }

    @Override
    public Fragment using() {
        return sql -> sql.append("""
            SELECT 1 FROM privacy_request
             WHERE privacy_request.open = TRUE
               AND privacy_request.created_by = account.id
             UNION ALL
            SELECT 1 FROM privacy_request
              JOIN person ON person.id = privacy_request.person_id
             WHERE privacy_request.open = TRUE
               AND person.email = account.email
            """);
    }
}
