package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;

/** Who logged contact moments and commitments, and who of us took part: by that contacts are found, so these go in parts. */
@Singleton
final class UserNamesInContacts implements UserNames {

    private static final int BATCH = 250;

    private static final String BY_FORMER_NAME = """
        SELECT DISTINCT contact_moment_id
          FROM contact_moment_participant
         WHERE user_id IN (:users)
           AND name NOT IN (:names)
         LIMIT :most
        """;

    private final Database database;
    private final ContactMomentRepository moments;
    private final Log log;

    UserNamesInContacts(Database database, ContactMomentRepository moments, Log log) {
        this.database = database;
        this.moments = moments;
        this.log = log;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE contact_moment
              JOIN user_account ON user_account.id = contact_moment.created_by
               SET contact_moment.created_by_name = user_account.name
             WHERE contact_moment.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE commitment
              JOIN user_account ON user_account.id = commitment.created_by
               SET commitment.created_by_name = user_account.name
             WHERE commitment.created_by IN (:users)
            """).bind("users", ids).update();
    }

    @Override
    public boolean goOn(Viewer viewer, Map<UUID, String> users, RecordRef because) {
        List<ContactMomentId> found = database.sql(BY_FORMER_NAME)
                .bind("users", users.keySet())
                .bind("names", users.values())
                .bind("most", BATCH)
                .list(row -> row.id("contact_moment_id", ContactMomentId::new));
        if (!found.isEmpty()) {
            database.sql("""
                UPDATE contact_moment_participant
                  JOIN user_account ON user_account.id = contact_moment_participant.user_id
                   SET contact_moment_participant.name = user_account.name,
                       contact_moment_participant.function_name = user_account.name
                 WHERE contact_moment_participant.contact_moment_id IN (:moments)
                   AND contact_moment_participant.user_id IN (:users)
                """)
                    .bind("moments", found)
                    .bind("users", users.keySet())
                    .update();
            log.found(moments.wholes(found), List.of());
        }
        return found.size() == BATCH;
    }
}
