package nl.noaber.app;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.web.exports.ExportBegun;
import nl.noaber.web.exports.ExportEnded;

/** Writes into the audit trail who took which list along: the screens know nothing of history. */
@Singleton
class ExportLog {

    private final ChangeLog changes;
    private final Transactions transactions;

    ExportLog(ChangeLog changes, Transactions transactions) {
        this.changes = changes;
        this.transactions = transactions;
    }

    @EventListener
    void on(ExportBegun event) {
        write(
                event.viewer(),
                event.export(),
                List.of(
                        new FieldChange("list", null, event.list()),
                        new FieldChange("filter", null, event.filter()),
                        new FieldChange("form", null, event.form())));
    }

    @EventListener
    void on(ExportEnded event) {
        write(
                event.viewer(),
                event.export(),
                List.of(
                        new FieldChange("rows", null, String.valueOf(event.rows())),
                        new FieldChange("whole", null, String.valueOf(event.whole()))));
    }

    private void write(Viewer viewer, UUID export, List<FieldChange> fields) {
        Entry entry = new Entry(new RecordRef("Export", export), ChangeAction.EXPORTED, null, fields);
        transactions.retrying(() -> changes.write(viewer, entry));
    }
}
