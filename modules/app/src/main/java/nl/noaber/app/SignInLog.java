package nl.noaber.app;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.access.SignedIn;
import nl.noaber.access.SignedOut;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;

/** Writes into the audit trail who came in and went out: access and history do not know each other. */
@Singleton
class SignInLog {

    private final ChangeLog changes;

    SignInLog(ChangeLog changes) {
        this.changes = changes;
    }

    @EventListener
    void on(SignedIn event) {
        write(event.viewer(), ChangeAction.SIGNED_IN);
    }

    @EventListener
    void on(SignedOut event) {
        write(event.viewer(), ChangeAction.SIGNED_OUT);
    }

    private void write(Viewer viewer, ChangeAction action) {
        changes.write(viewer, new Entry(new RecordRef("User", viewer.userId()), action, null, List.of()));
    }
}
