package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;

/** Who recorded requests, erased, set terms and approved removals. */
@Singleton
final class UserNamesInPrivacy implements UserNames {

    private final Database database;

    UserNamesInPrivacy(Database database) {
        this.database = database;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE privacy_request
              JOIN user_account ON user_account.id = privacy_request.created_by
               SET privacy_request.created_by_name = user_account.name
             WHERE privacy_request.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE erasure
              JOIN user_account ON user_account.id = erasure.started_by
               SET erasure.started_by_name = user_account.name
             WHERE erasure.started_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE retention_rule
              JOIN user_account ON user_account.id = retention_rule.updated_by
               SET retention_rule.updated_by_name = user_account.name
             WHERE retention_rule.updated_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE retention_proof
              JOIN user_account ON user_account.id = retention_proof.approved_by
               SET retention_proof.approved_by_name = user_account.name
             WHERE retention_proof.approved_by IN (:users)
            """).bind("users", ids).update();
    }
}
