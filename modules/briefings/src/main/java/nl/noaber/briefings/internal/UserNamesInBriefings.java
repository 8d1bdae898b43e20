package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;

/** Who drafted briefings, and who handed them out. */
@Singleton
final class UserNamesInBriefings implements UserNames {

    private final Database database;

    UserNamesInBriefings(Database database) {
        this.database = database;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE briefing
              JOIN user_account ON user_account.id = briefing.created_by
               SET briefing.created_by_name = user_account.name
             WHERE briefing.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE briefing
              JOIN user_account ON user_account.id = briefing.handed_out_by
               SET briefing.handed_out_by_name = user_account.name
             WHERE briefing.handed_out_by IN (:users)
            """).bind("users", ids).update();
    }
}
