package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.disclosure.DisclosureFiles.Download;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;

/**
 * Gives out what was made of a file. When a record in it changed or was withdrawn since, or is not the viewer's to see any
 * more, nothing is given out; the next round of the work takes all of it back, and what it is made of again is given out.
 */
@Singleton
final class Fetching {

    private static final int AT_ONCE = 200;

    private final FileRepository files;
    private final RecordRepository records;
    private final DocumentRepository documents;
    private final Assessing assessing;
    private final FileLog log;
    private final Transactions transactions;
    private final Clock clock;

    Fetching(
            FileRepository files,
            RecordRepository records,
            DocumentRepository documents,
            Assessing assessing,
            FileLog log,
            Transactions transactions,
            Clock clock) {
        this.files = files;
        this.records = records;
        this.documents = documents;
        this.assessing = assessing;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<Download> download(Viewer viewer, DisclosureFile file) {
        if (!isReady(file) || !isAsAssessed(viewer, file.id())) {
            return Optional.empty();
        }
        transactions.retrying(() -> log.fetched(viewer, file.id()));
        return Optional.of(new Download(
                "woo-" + file.id().value().toString().substring(24) + ".zip",
                new DocumentsStream(documents.names(file.id()), name -> documents.content(file.id(), name))));
    }

    private boolean isReady(DisclosureFile file) {
        return file.state() == DisclosureFileState.READY
                && !file.withdrawn()
                && file.expiresAt() != null
                && file.expiresAt().isAfter(clock.instant());
    }

    private boolean isAsAssessed(Viewer viewer, DisclosureFileId file) {
        int number = 0;
        while (true) {
            List<RecordRow> rows = records.madeAfter(file, number, AT_ONCE);
            if (rows.isEmpty()) {
                return true;
            }
            if (!assessing.areAsAssessed(viewer, rows)) {
                return false;
            }
            number = rows.getLast().number();
        }
    }

    /** Takes back what was made for this viewer when it is not what may be given out any more. */
    void takeBackChanged(Viewer viewer, DisclosureFileId id) {
        if (!isAsAssessed(viewer, id)) {
            takeBack(viewer, id);
        }
    }

    private void takeBack(Viewer viewer, DisclosureFileId id) {
        transactions.retrying(() -> files.locked(viewer, id).ifPresent(file -> {
            documents.deleteAll(id);
            files.recalled(id);
            log.corrected(viewer, file, "documents", String.valueOf(file.total()), null);
        }));
    }
}
