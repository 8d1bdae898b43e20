package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.kernel.sql.Database;

/** Keeps what was made of a file until it expires. */
@Singleton
final class DocumentRepository {

    private final Database database;

    DocumentRepository(Database database) {
        this.database = database;
    }

    void put(DisclosureFileId file, String name, byte[] content) {
        database.sql("""
            INSERT INTO disclosure_document (file_id, name, content) VALUES (:file, :name, :content)
            ON DUPLICATE KEY UPDATE content = :content
            """)
                .bind("file", file)
                .bind("name", name)
                .bind("content", content)
                .update();
    }

    List<String> names(DisclosureFileId file) {
        return database.sql("SELECT name FROM disclosure_document WHERE file_id = :file ORDER BY name")
                .bind("file", file)
                .list(row -> row.text("name"));
    }

    Optional<byte[]> content(DisclosureFileId file, String name) {
        return database.sql("SELECT content FROM disclosure_document WHERE file_id = :file AND name = :name")
                .bind("file", file)
                .bind("name", name)
                .single(row -> row.bytes("content"));
    }

    /** Takes away all that was made of a file, the lines of its inventory too. */
    void deleteAll(DisclosureFileId file) {
        database.sql("DELETE FROM disclosure_document WHERE file_id = :file")
                .bind("file", file)
                .update();
        database.sql("""
            UPDATE disclosure_record SET pages = NULL, line = NULL WHERE file_id = :file AND line IS NOT NULL
            """).bind("file", file).update();
    }
}
