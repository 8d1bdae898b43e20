package nl.noaber.reviews.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;

/**
 * Who reviewed whose rights. Of long ago who decided and closed may be known by name alone: it is taken over where nobody
 * else has it.
 */
@Singleton
final class UserNamesInReviews implements UserNames {

    private final Database database;

    UserNamesInReviews(Database database) {
        this.database = database;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE rights_review
              JOIN user_account ON user_account.id = rights_review.begun_by
               SET rights_review.begun_by_name = user_account.name
             WHERE rights_review.begun_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE rights_review_line
              JOIN user_account ON user_account.id = rights_review_line.user_id
               SET rights_review_line.user_name = user_account.name
             WHERE rights_review_line.user_id IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE rights_review
              JOIN user_account ON user_account.id = rights_review.closed_by
               SET rights_review.closed_by_name = user_account.name
             WHERE rights_review.closed_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE rights_review_line
              JOIN user_account ON user_account.id = rights_review_line.decided_by
               SET rights_review_line.decided_by_name = user_account.name
             WHERE rights_review_line.decided_by IN (:users)
            """).bind("users", ids).update();
        renameByName(users);
    }

    private void renameByName(List<RenamedUser> users) {
        database.sql("""
            UPDATE rights_review
               SET closed_by_name = :name
             WHERE closed_by IS NULL
               AND closed_by_name = :before
               AND NOT EXISTS (SELECT 1 FROM user_account WHERE user_account.name = :before)
            """).updateEach(users);
        database.sql("""
            UPDATE rights_review_line
               SET decided_by_name = :name
             WHERE decided_by IS NULL
               AND decided_by_name = :before
               AND NOT EXISTS (SELECT 1 FROM user_account WHERE user_account.name = :before)
            """).updateEach(users);
    }
}
