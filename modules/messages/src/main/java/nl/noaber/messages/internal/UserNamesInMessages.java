package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.SignOff;

/** Who worded lobby messages, signed them off and told what came of them; and where who was asked to sign off was mailed. */
@Singleton
final class UserNamesInMessages implements UserNames {

    private final Database database;
    private final ChangeLog changeLog;

    UserNamesInMessages(Database database, ChangeLog changeLog) {
        this.database = database;
        this.changeLog = changeLog;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE lobby_message
              JOIN user_account ON user_account.id = lobby_message.created_by
               SET lobby_message.created_by_name = user_account.name
             WHERE lobby_message.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE lobby_message_version
              JOIN user_account ON user_account.id = lobby_message_version.made_by
               SET lobby_message_version.made_by_name = user_account.name
             WHERE lobby_message_version.made_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE sign_off_answer
              JOIN user_account ON user_account.id = sign_off_answer.answered_by
               SET sign_off_answer.answered_by_name = user_account.name
             WHERE sign_off_answer.answered_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE lobby_message_outcome
              JOIN user_account ON user_account.id = lobby_message_outcome.booked_by
               SET lobby_message_outcome.booked_by_name = user_account.name
             WHERE lobby_message_outcome.booked_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE parliamentary_paper
              JOIN user_account ON user_account.id = parliamentary_paper.recorded_by
               SET parliamentary_paper.recorded_by_name = user_account.name
             WHERE parliamentary_paper.recorded_by IN (:users)
            """).bind("users", ids).update();
        forgetAddresses(viewer, users, because);
    }

    private void forgetAddresses(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<String> addresses =
                users.stream().flatMap(user -> user.addresses().stream()).toList();
        if (!addresses.isEmpty()) {
            forget(addresses);
            changeLog.erase(viewer, SignOff.TYPE, addresses, because);
        }
    }

    /** What still waits for somebody who is gone is not sent; what the server said of an address may repeat it. */
    private void forget(List<String> addresses) {
        database.sql("UPDATE sign_off SET email = NULL, version = version + 1 WHERE email IN (:addresses)")
                .bind("addresses", addresses)
                .update();
        database.sql("""
            UPDATE sign_off_mail
               SET problem = IF(LOCATE(recipient, problem) > 0, '[gewist]', problem),
                   recipient = '[gewist]',
                   state = IF(state = 'WAITING', 'DROPPED', state),
                   next_try_at = NULL
             WHERE recipient IN (:addresses)
            """).bind("addresses", addresses).update();
    }
}
