package nl.noaber.programmes.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;

/** Who wrote challenges. */
@Singleton
final class UserNamesInChallenges implements UserNames {

    private final Database database;

    UserNamesInChallenges(Database database) {
        this.database = database;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE challenge
              JOIN user_account ON user_account.id = challenge.created_by
               SET challenge.created_by_name = user_account.name
             WHERE challenge.created_by IN (:users)
            """).bind("users", ids).update();
    }
}
