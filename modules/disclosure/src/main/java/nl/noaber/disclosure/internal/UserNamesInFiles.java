package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;

/**
 * Who opened, keeps and finished files, and who showed the open agenda last. Of long ago that may be known by name alone: it is taken
 * over where nobody else has it.
 */
@Singleton
final class UserNamesInFiles implements UserNames {

    private final Database database;

    UserNamesInFiles(Database database) {
        this.database = database;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE disclosure_file
              JOIN user_account ON user_account.id = disclosure_file.created_by
               SET disclosure_file.created_by_name = user_account.name
             WHERE disclosure_file.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE disclosure_file
              JOIN user_account ON user_account.id = disclosure_file.kept_by
               SET disclosure_file.kept_by_name = user_account.name
             WHERE disclosure_file.kept_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE disclosure_file
              JOIN user_account ON user_account.id = disclosure_file.closed_by
               SET disclosure_file.closed_by_name = user_account.name
             WHERE disclosure_file.closed_by IN (:users)
            """).bind("users", ids).update();
        renameInAgenda(users, ids);
    }

    private void renameInAgenda(List<RenamedUser> users, List<UUID> ids) {
        database.sql("""
            UPDATE open_agenda
              JOIN user_account ON user_account.id = open_agenda.changed_by
               SET open_agenda.changed_by_name = user_account.name
             WHERE open_agenda.changed_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE open_agenda
               SET changed_by_name = :name
             WHERE changed_by IS NULL
               AND changed_by_name = :before
               AND NOT EXISTS (SELECT 1 FROM user_account WHERE user_account.name = :before)
            """).updateEach(users);
    }
}
