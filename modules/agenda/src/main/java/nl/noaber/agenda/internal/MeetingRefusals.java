package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.agenda.Recording;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;

/** Says no to who may not, and has the audit trail know that it was tried. */
@Singleton
final class MeetingRefusals {

    private final Database database;
    private final ChangeLog changeLog;

    MeetingRefusals(Database database, ChangeLog changeLog) {
        this.database = database;
        this.changeLog = changeLog;
    }

    <T> Recording<T> notAllowed(Viewer viewer, RecordRef record, ChangeAction action) {
        changeLog.refused(viewer, record, action);
        return Recording.refused(Problem.of("NOT_ALLOWED", ""));
    }

    /** To who may not see it, if it is there: the answer does not tell which. */
    <T> Recording<T> notFound(Viewer viewer, MeetingId id, ChangeAction action) {
        missed(viewer, Set.of(id.value()), action);
        return Recording.refused(Problem.of("NOT_FOUND", "id"));
    }

    /** Notes of each of these that is there after all that this viewer tried. */
    void missed(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        database.sql("SELECT id FROM meeting WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(Meeting.TYPE, id), action));
    }
}
