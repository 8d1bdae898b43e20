package nl.noaber.app;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.noaber.access.AccountChanged;
import nl.noaber.access.SignInRefused;
import nl.noaber.access.SignedIn;
import nl.noaber.access.SignedOut;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;

/**
 * Writes into the audit trail who came in and went out, and what was done to accounts: access and history do not know each
 * other.
 */
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

    /**
     * Nobody knows who tried: the line has the address, why it came to nothing, and whose account it was if it was
     * somebody's. What was typed is not in it: it may well be a password. The role is none, as no reader is told it.
     */
    @EventListener
    void on(SignInRefused event) {
        Viewer nobody = new Viewer(ChangeLog.NOBODY, "Niet ingelogd", Role.AUDITOR, null, Viewer.DUTCH, event.origin());
        UUID user = event.user() == null ? ChangeLog.NOBODY : event.user().value();
        List<FieldChange> fields = new ArrayList<>();
        fields.add(new FieldChange("refusal", null, event.reason().name()));
        if (event.times() > 1) {
            fields.add(new FieldChange("times", null, String.valueOf(event.times())));
        }
        changes.refused(nobody, new RecordRef("User", user), ChangeAction.SIGNED_IN, fields);
    }

    @EventListener
    void on(AccountChanged event) {
        if (event.kind() == AccountChanged.Kind.REFUSED) {
            changes.refused(event.actor(), event.record(), ChangeAction.UPDATED);
            return;
        }
        List<FieldChange> fields = FieldChange.between(event.before(), event.after());
        changes.write(event.actor(), new Entry(event.record(), action(event.kind()), event.version(), fields));
    }

    private static ChangeAction action(AccountChanged.Kind kind) {
        return switch (kind) {
            case CREATED -> ChangeAction.CREATED;
            case UPDATED, REFUSED -> ChangeAction.UPDATED;
            case CLOSED -> ChangeAction.WITHDRAWN;
            case REOPENED -> ChangeAction.RESTORED;
        };
    }

    private void write(Viewer viewer, ChangeAction action) {
        changes.write(viewer, new Entry(new RecordRef("User", viewer.userId()), action, null, List.of()));
    }
}
