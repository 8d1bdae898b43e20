package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;

/** Who planned meetings and routes, and put items on agendas. */
@Singleton
final class UserNamesInAgenda implements UserNames {

    private final Database database;

    UserNamesInAgenda(Database database) {
        this.database = database;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE meeting
              JOIN user_account ON user_account.id = meeting.created_by
               SET meeting.created_by_name = user_account.name
             WHERE meeting.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE agenda_item
              JOIN user_account ON user_account.id = agenda_item.created_by
               SET agenda_item.created_by_name = user_account.name
             WHERE agenda_item.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE agenda_route
              JOIN user_account ON user_account.id = agenda_route.created_by
               SET agenda_route.created_by_name = user_account.name
             WHERE agenda_route.created_by IN (:users)
            """).bind("users", ids).update();
    }
}
