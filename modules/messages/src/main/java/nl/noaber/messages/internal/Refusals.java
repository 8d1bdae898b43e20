package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.Recording;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.Signing;

/** Says no to who may not, and has the audit trail know that it was tried. */
@Singleton
final class Refusals {

    private final Database database;
    private final ChangeLog changeLog;

    Refusals(Database database, ChangeLog changeLog) {
        this.database = database;
        this.changeLog = changeLog;
    }

    /** To who may not write at all. */
    Recording notAllowed(Viewer viewer, LobbyMessageId id, ChangeAction action) {
        changeLog.refused(viewer, RecordRef.of(LobbyMessage.TYPE, id), action);
        return Recording.refused(Problem.of("NOT_ALLOWED", ""));
    }

    /** To who may not see the message, if there is one: the answer does not tell which. */
    Recording notFound(Viewer viewer, LobbyMessageId id, ChangeAction action) {
        return notFound(viewer, id, action, "id");
    }

    /** The same where the input names the message otherwise. */
    Recording notFound(Viewer viewer, LobbyMessageId id, ChangeAction action, String field) {
        missed(viewer, Set.of(id.value()), action);
        return Recording.refused(Problem.of("NOT_FOUND", field));
    }

    /** To who may not answer or change sign-offs. */
    Signing notAllowed(Viewer viewer, SignOffId id) {
        changeLog.refused(viewer, RecordRef.of(SignOff.TYPE, id), ChangeAction.UPDATED);
        return Signing.refused(Problem.of("NOT_ALLOWED", ""));
    }

    /** To who may not see the sign-off, if there is one. */
    Signing notFound(Viewer viewer, SignOffId id) {
        missedSignOffs(viewer, Set.of(id.value()), ChangeAction.UPDATED);
        return Signing.refused(Problem.of("NOT_FOUND", "id"));
    }

    /** Notes of each of these sign-offs that is there after all that this viewer tried. */
    void missedSignOffs(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        database.sql("SELECT id FROM sign_off WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(SignOff.TYPE, id), action));
    }

    /** Notes of each of these that is there after all that this viewer tried. */
    void missed(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        database.sql("SELECT id FROM lobby_message WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(LobbyMessage.TYPE, id), action));
    }
}
