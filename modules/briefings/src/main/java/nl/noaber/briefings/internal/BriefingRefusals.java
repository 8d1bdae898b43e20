package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.noaber.agenda.Recording;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;

/** Says no to who may not, and has the audit trail know that it was tried. */
@Singleton
final class BriefingRefusals {

    private final BriefingReader reader;
    private final ChangeLog changeLog;

    BriefingRefusals(BriefingReader reader, ChangeLog changeLog) {
        this.reader = reader;
        this.changeLog = changeLog;
    }

    <T> Recording<T> notAllowed(Viewer viewer, BriefingId id, ChangeAction action) {
        changeLog.refused(viewer, RecordRef.of(Briefing.TYPE, id), action);
        return Recording.refused(Problem.of("NOT_ALLOWED", ""));
    }

    /** To who may not see it, if it is there: the answer does not tell which. */
    <T> Recording<T> notFound(Viewer viewer, BriefingId id, ChangeAction action) {
        missed(viewer, Set.of(id.value()), action);
        return Recording.refused(Problem.of("NOT_FOUND", "id"));
    }

    /** Notes of each of these that is there after all that this viewer tried. */
    void missed(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        reader.there(ids).forEach(id -> changeLog.refused(viewer, new RecordRef(Briefing.TYPE, id), action));
    }
}
