package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.internal.Assessing.Seen;
import nl.noaber.disclosure.internal.RecordSource.Extent;
import nl.noaber.disclosure.internal.Worker.Lease;
import nl.noaber.documents.AccessiblePdf;
import nl.noaber.documents.AccessiblePdf.Printed;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Makes the documents of a file, some records at a time, and the inventory when all are there. */
@Singleton
final class Making {

    /** For how long the documents can be fetched. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int AT_ONCE = 20;

    private final Assessing assessing;
    private final RecordRepository records;
    private final DocumentRepository documents;
    private final WorkRepository work;
    private final Inventories inventories;
    private final FileLog log;
    private final Transactions transactions;
    private final Clock clock;

    Making(
            Assessing assessing,
            RecordRepository records,
            DocumentRepository documents,
            WorkRepository work,
            Inventories inventories,
            FileLog log,
            Transactions transactions,
            Clock clock) {
        this.assessing = assessing;
        this.records = records;
        this.documents = documents;
        this.work = work;
        this.inventories = inventories;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Some records, or the inventory; whether there is more to do. */
    boolean step(Viewer viewer, FileRow file, Lease lease) {
        List<RecordRow> rows = records.after(file.id(), file.done(), AT_ONCE);
        return rows.isEmpty() ? finish(viewer, file, lease) : make(viewer, file, rows, lease);
    }

    private boolean make(Viewer viewer, FileRow file, List<RecordRow> rows, Lease lease) {
        Map<Integer, Seen> seen = assessing.of(viewer, file.id(), rows, Extent.WHOLE);
        Optional<RecordRow> stale = rows.stream()
                .filter(row -> Optional.ofNullable(seen.get(row.number()))
                        .map(Seen::stale)
                        .orElse(false))
                .findFirst();
        if (stale.isPresent()) {
            return stop(file, stale.get().number(), lease);
        }
        Map<Integer, Printed> made = new TreeMap<>();
        seen.forEach((number, record) -> {
            if (record.assessed().isPrinted()) {
                made.put(number, AccessiblePdf.printed(RecordHtml.of(file, record.assessed())));
            }
        });
        boolean restricted =
                seen.values().stream().anyMatch(one -> one.assessed().content().confidential());
        return transactions.retrying(() -> {
            if (!lease.holds()) {
                return false;
            }
            if (file.done() == 0) {
                documents.deleteAll(file.id());
            }
            made.forEach((number, document) ->
                    documents.put(file.id(), Inventories.documentName(number), document.content()));
            rows.forEach(row -> noted(file, row, seen.get(row.number()), made.get(row.number())));
            work.made(file, rows.getLast().number(), restricted);
            return true;
        });
    }

    /** One that may not be seen any more has no line. */
    private void noted(FileRow file, RecordRow row, @Nullable Seen seen, @Nullable Printed made) {
        @Nullable Integer pages = made == null ? null : made.pages();
        @Nullable String line = seen == null ? null : Inventories.written(InventoryLine.of(seen.assessed(), pages));
        records.made(file.id(), row.number(), pages, line);
    }

    private boolean stop(FileRow file, int number, Lease lease) {
        transactions.retrying(() -> {
            if (lease.holds()) {
                documents.deleteAll(file.id());
                work.ended(file, DisclosureFileState.PREVIEW, number, null);
            }
        });
        return false;
    }

    private boolean finish(Viewer viewer, FileRow file, Lease lease) {
        Map<String, byte[]> inventory = inventories.of(file);
        transactions.retrying(() -> {
            if (lease.holds()) {
                inventory.forEach((name, content) -> documents.put(file.id(), name, content));
                work.ended(
                        file, DisclosureFileState.READY, null, clock.instant().plus(KEPT));
                log.made(viewer, file, file.done());
            }
        });
        return false;
    }
}
