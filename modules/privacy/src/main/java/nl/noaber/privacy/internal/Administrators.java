package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.RefusedFieldException;
import nl.noaber.privacy.Decision;

/** Everything here is for administrators; that somebody else tried is noted in the audit trail. */
@Singleton
final class Administrators {

    private static final RecordRef ALL = new RecordRef("PrivacyFile", new UUID(0, 0));

    private final ChangeLog log;

    Administrators(ChangeLog log) {
        this.log = log;
    }

    static boolean includes(Viewer viewer) {
        return viewer.role() == Role.ADMIN;
    }

    /** Throws {@link RefusedFieldException}, with the code {@code FORBIDDEN}, for anybody else. */
    void refuseOthers(Viewer viewer) {
        if (!includes(viewer)) {
            log.refused(viewer, ALL, ChangeAction.READ);
            throw new RefusedFieldException(Problem.of("FORBIDDEN", ""));
        }
    }

    /** Decides for an administrator, and refuses anybody else. */
    <T> Decision<T> decide(Viewer viewer, RecordRef record, ChangeAction action, Supplier<Decision<T>> work) {
        if (includes(viewer)) {
            return work.get();
        }
        log.refused(viewer, record, action);
        return Decision.refused(Problem.of("NOT_ALLOWED", ""));
    }
}
