package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.LeftOut;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

/** Reads and writes the records of files and what was marked in them. Who may see the file was asked before. */
@Singleton
final class RecordRepository {

    private static final String ORDER = "disclosure.records";

    private static final String SELECT = """
        SELECT r.file_id, r.number, r.record_type, r.record_id, r.disclosure_class, r.disclosure_grounds, r.digest,
               r.pages, r.version
          FROM disclosure_record r
         WHERE r.file_id = :file
        """;

    private final Database database;

    RecordRepository(Database database) {
        this.database = database;
    }

    /** Which of these records are in the file already. */
    Set<UUID> there(DisclosureFileId file, Collection<UUID> records) {
        return Set.copyOf(
                database.sql("""
                    SELECT record_id FROM disclosure_record WHERE file_id = :file AND record_id IN (:records)
                    """).bind("file", file).bind("records", records).list(row -> row.uuid("record_id")));
    }

    void insert(List<RecordRow> rows) {
        database.sql("""
            INSERT INTO disclosure_record (file_id, number, record_type, record_id, disclosure_class, disclosure_grounds,
                   digest, version)
            VALUES (:fileId, :number, :recordType, :recordId, :disclosureClass, :disclosureGrounds, :digest, :version)
            """).updateEach(rows);
    }

    void deleteAll(DisclosureFileId file) {
        database.sql("DELETE FROM disclosure_mark WHERE file_id = :file")
                .bind("file", file)
                .update();
        database.sql("DELETE FROM disclosure_record WHERE file_id = :file")
                .bind("file", file)
                .update();
    }

    Page<RecordRow> list(DisclosureFileId file, PageRequest page) {
        List<RecordRow> found = database.sql(SELECT)
                .bind("file", file)
                .append(beyond(page))
                .append(page.isBackwards() ? "ORDER BY r.number DESC LIMIT :size" : "ORDER BY r.number LIMIT :size")
                .bind("size", page.size() + 1)
                .list(RecordRow::read);
        return Page.of(found, page, row -> new Cursor(ORDER, List.of(String.valueOf(row.number()))));
    }

    private static Fragment beyond(PageRequest page) {
        if (page.cursor() == null) {
            return Fragment.NOTHING;
        }
        Cursor cursor = Cursor.decode(page.cursor(), ORDER, 1).orElseThrow(InvalidCursorException::new);
        return sql -> sql.append(page.isBackwards() ? "AND r.number < :place" : "AND r.number > :place")
                .bind("place", Integer.parseInt(cursor.value(0)));
    }

    /** The next ones after this number. */
    List<RecordRow> after(DisclosureFileId file, int number, int size) {
        return database.sql(SELECT)
                .append("AND r.number > :number ORDER BY r.number LIMIT :size")
                .bind("file", file)
                .bind("number", number)
                .bind("size", size)
                .list(RecordRow::read);
    }

    /** The last ones before this number, the nearest first. */
    List<RecordRow> before(DisclosureFileId file, int number, int size) {
        return database.sql(SELECT)
                .append("AND r.number < :number ORDER BY r.number DESC LIMIT :size")
                .bind("file", file)
                .bind("number", number)
                .bind("size", size)
                .list(RecordRow::read);
    }

    /** The next ones after this number that are in the inventory that was made. */
    List<RecordRow> madeAfter(DisclosureFileId file, int number, int size) {
        return database.sql(SELECT)
                .append("AND r.line IS NOT NULL AND r.number > :number ORDER BY r.number LIMIT :size")
                .bind("file", file)
                .bind("number", number)
                .bind("size", size)
                .list(RecordRow::read);
    }

    Optional<RecordRow> one(DisclosureFileId file, int number) {
        return database.sql(SELECT)
                .append("AND r.number = :number")
                .bind("file", file)
                .bind("number", number)
                .single(RecordRow::read);
    }

    /** What was marked in each of these, by number. */
    Map<Integer, List<Mark>> marks(DisclosureFileId file, Collection<Integer> numbers) {
        return database.sql("""
            SELECT file_id, number, passage, begins, ends, ground
              FROM disclosure_mark
             WHERE file_id = :file AND number IN (:numbers)
             ORDER BY number, passage, begins, ends
            """)
                .bind("file", file)
                .bind("numbers", numbers)
                .group(row -> row.number("number"), Mark::read);
    }

    void update(RecordRow row) {
        database.sql("""
            UPDATE disclosure_record
               SET disclosure_class = :disclosureClass, disclosure_grounds = :disclosureGrounds, digest = :digest,
                   version = version + 1
             WHERE file_id = :fileId AND number = :number
            """).bindAll(row).update();
    }

    void replaceMarks(RecordRow row, List<Mark> marks) {
        database.sql("DELETE FROM disclosure_mark WHERE file_id = :fileId AND number = :number")
                .bind("fileId", row.fileId())
                .bind("number", row.number())
                .update();
        database.sql("""
            INSERT INTO disclosure_mark (file_id, number, passage, begins, ends, ground)
            VALUES (:fileId, :number, :passage, :begins, :ends, :ground)
            """).updateEach(marks);
    }

    /** Its document was made, or it has none; null takes the line back. */
    void made(DisclosureFileId file, int number, @Nullable Integer pages, @Nullable String line) {
        database.sql("""
            UPDATE disclosure_record SET pages = :pages, line = :line WHERE file_id = :file AND number = :number
            """)
                .bind("file", file)
                .bind("number", number)
                .bind("pages", pages)
                .bind("line", line)
                .update();
    }

    /** What was left out of the documents that were made because nothing was blacked out of it on a ground that it names. */
    Map<DisclosureFileId, LeftOut> leftOut(Collection<DisclosureFileId> files) {
        return database.sql("""
            SELECT r.file_id, COUNT(*) AS number, MIN(r.number) AS first
              FROM disclosure_record r
             WHERE r.file_id IN (:files)
               AND r.disclosure_class = 'PARTLY_DISCLOSABLE'
               AND r.line IS NOT NULL
               AND r.pages IS NULL
             GROUP BY r.file_id
            """)
                .bind("files", files)
                .map(
                        row -> row.id("file_id", DisclosureFileId::new),
                        row -> new LeftOut(row.number("number"), row.number("first")));
    }

    /** The lines of the inventory, by number. */
    List<String> lines(DisclosureFileId file) {
        return database.sql("""
            SELECT line FROM disclosure_record WHERE file_id = :file AND line IS NOT NULL ORDER BY number
            """).bind("file", file).list(row -> row.text("line"));
    }
}
