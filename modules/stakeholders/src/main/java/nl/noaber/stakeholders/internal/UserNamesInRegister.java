package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;

/** Who registered, judged, related and merged. */
@Singleton
final class UserNamesInRegister implements UserNames {

    private final Database database;

    UserNamesInRegister(Database database) {
        this.database = database;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE organisation
              JOIN user_account ON user_account.id = organisation.created_by
               SET organisation.created_by_name = user_account.name
             WHERE organisation.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE post
              JOIN user_account ON user_account.id = post.created_by
               SET post.created_by_name = user_account.name
             WHERE post.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE person
              JOIN user_account ON user_account.id = person.created_by
               SET person.created_by_name = user_account.name
             WHERE person.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE tenure
              JOIN user_account ON user_account.id = tenure.created_by
               SET tenure.created_by_name = user_account.name
             WHERE tenure.created_by IN (:users)
            """).bind("users", ids).update();
        renameRest(ids);
    }

    private void renameRest(List<UUID> ids) {
        database.sql("""
            UPDATE assessment
              JOIN user_account ON user_account.id = assessment.created_by
               SET assessment.created_by_name = user_account.name
             WHERE assessment.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE relation
              JOIN user_account ON user_account.id = relation.created_by
               SET relation.created_by_name = user_account.name
             WHERE relation.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE stakeholder_merge
              JOIN user_account ON user_account.id = stakeholder_merge.merged_by
               SET stakeholder_merge.merged_by_name = user_account.name
             WHERE stakeholder_merge.merged_by IN (:users)
            """).bind("users", ids).update();
    }
}
