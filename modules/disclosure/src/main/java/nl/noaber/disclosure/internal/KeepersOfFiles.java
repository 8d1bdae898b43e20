package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import nl.noaber.access.AccountUse;
import nl.noaber.kernel.sql.Fragment;

/** Accounts of who keeps a file: it has to be finished or withdrawn first, or another keeper be named. */
@Singleton
final class KeepersOfFiles implements AccountUse {

    @Override
    public String reason() {
        return "KEEPER_OF_FILE";
    }

    @Override
    public Fragment using() {
        return sql -> sql.append("""
            SELECT 1 FROM disclosure_file
             WHERE COALESCE(disclosure_file.kept_by, disclosure_file.created_by) = account.id
               AND disclosure_file.withdrawn_at IS NULL
               AND disclosure_file.closed_at IS NULL
            """);
    }
}
