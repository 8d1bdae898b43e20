package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.Recording;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Id;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;

/** Says no to who may not, and has the audit trail know that it was tried. */
@Singleton
final class Refusals {

    private static final String COMMITMENTS = "SELECT id FROM commitment WHERE id IN (:ids)";
    private static final String CONTACT_MOMENTS = "SELECT id FROM contact_moment WHERE id IN (:ids)";

    private final Database database;
    private final ChangeLog changeLog;

    Refusals(Database database, ChangeLog changeLog) {
        this.database = database;
        this.changeLog = changeLog;
    }

    /** To who may not write at all. */
    <T> Recording<T> notAllowed(Viewer viewer, String type, Id id, ChangeAction action) {
        changeLog.refused(viewer, RecordRef.of(type, id), action);
        return Recording.refused(Problem.of("NOT_ALLOWED", ""));
    }

    /** To who may not see the record, if there is one: the answer does not tell which. */
    <T> Recording<T> notFound(Viewer viewer, String type, Id id, ChangeAction action, String field) {
        missed(viewer, type, Set.of(id.value()), action);
        return Recording.refused(Problem.of("NOT_FOUND", field));
    }

    /** Notes of each of these that is there after all that this viewer tried. */
    void missed(Viewer viewer, String type, Set<UUID> ids, ChangeAction action) {
        (type.equals(Commitment.TYPE) ? database.sql(COMMITMENTS) : database.sql(CONTACT_MOMENTS))
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(type, id), action));
    }
}
