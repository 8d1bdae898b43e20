package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFiles;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;
import org.jspecify.annotations.Nullable;

/** Files for requests under the Woo on which nobody works any longer, with how each record was assessed in them. */
@Singleton
final class RetainedFiles implements RetainedRecords {

    private static final String KIND = "DISCLOSURE_FILE";
    private static final String OPENED = "OPENED";
    private static final String RECEIVED = "RECEIVED";

    private static final String FROM_OPENING = "WHERE file.created_at < :before";

    private static final String FROM_RECEIPT = """
         WHERE (file.received_on < :beforeDay OR file.received_on IS NULL AND file.created_at < :before)
        """;

    private final Database database;
    private final DisclosureFiles files;
    private final ChangeLog changeLog;

    RetainedFiles(Database database, DisclosureFiles files, ChangeLog changeLog) {
        this.database = database;
        this.files = files;
        this.changeLog = changeLog;
    }

    private record Old(
            DisclosureFileId id, LocalDate opened, @Nullable LocalDate received) {

        static Old read(Row row) {
            return new Old(
                    row.id("id", DisclosureFileId::new),
                    DutchTime.day(row.instant("created_at")),
                    row.dateOrNull("received_on"));
        }

        /** A file without a day of receipt was opened of our own accord. */
        LocalDate since(String event) {
            return received != null && event.equals(RECEIVED) ? received : opened;
        }
    }

    @Override
    public Map<String, List<String>> events() {
        return Map.of(KIND, List.of(OPENED, RECEIVED));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        List<Old> found = old(term)
                .append("ORDER BY file.id LIMIT :most")
                .bind("most", most)
                .list(Old::read);
        Map<DisclosureFileId, DisclosureFile> seen =
                files.byIds(viewer, found.stream().map(Old::id).collect(Collectors.toSet()));
        return found.stream()
                .map(file -> new Due(
                        RecordRef.of(DisclosureFile.TYPE, file.id()),
                        title(seen.get(file.id())),
                        file.since(term.event())))
                .toList();
    }

    private static @Nullable String title(@Nullable DisclosureFile file) {
        return file == null ? null : file.title();
    }

    private Sql old(Term term) {
        return database.sql("SELECT file.id, file.created_at, file.received_on FROM disclosure_file file")
                .append(
                        term.event().equals(RECEIVED)
                                ? part -> part.append(FROM_RECEIPT)
                                : part -> part.append(FROM_OPENING))
                .append("AND file.state NOT IN ('COLLECTING', 'MAKING')")
                .bind("before", DutchTime.start(term.before()))
                .bind("beforeDay", term.before());
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        List<UUID> still = old(term)
                .append("AND file.id IN (:ids) ORDER BY file.id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        if (!still.isEmpty()) {
            delete(still);
            changeLog.empty(
                    viewer,
                    still.stream()
                            .map(id -> new RecordRef(DisclosureFile.TYPE, id))
                            .toList(),
                    because);
        }
        return still.size();
    }

    private void delete(List<UUID> ids) {
        database.sql("DELETE FROM disclosure_document WHERE file_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM disclosure_mark WHERE file_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM disclosure_record WHERE file_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM disclosure_file WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
    }
}
