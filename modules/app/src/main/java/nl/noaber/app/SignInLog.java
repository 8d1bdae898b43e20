package nl.noaber.app;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignedIn;
import nl.noaber.access.SignedOut;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;

/** Writes into the audit trail who came in and went out: access and history do not know each other. */
@Singleton
class SignInLog {

    private static final UUID NOBODY = Ids.named("user/nobody");

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

    /** Nobody knows who tried: the line has the address, and the process's log the reason. */
    @EventListener
    void on(SignInRefused event) {
        Viewer nobody = new Viewer(NOBODY, "Niet ingelogd", Role.AUDITOR, null, Viewer.DUTCH, event.origin());
        changes.refused(nobody, new RecordRef("User", NOBODY), ChangeAction.SIGNED_IN);
    }

    private void write(Viewer viewer, ChangeAction action) {
        changes.write(viewer, new Entry(new RecordRef("User", viewer.userId()), action, null, List.of()));
    }
}
