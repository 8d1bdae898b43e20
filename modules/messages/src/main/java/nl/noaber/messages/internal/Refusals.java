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
        missed(viewer, Set.of(id.value()), action);
        return Recording.refused(Problem.of("NOT_FOUND", "id"));
    }

    /** Notes of each of these that is there after all that this viewer tried. */
    void missed(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        database.sql("SELECT id FROM lobby_message WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(LobbyMessage.TYPE, id), action));
    }
}
