package nl.noaber.search.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchDocument;

/** Writes documents. */
@Singleton
final class DocumentRepository {

    private static final String PUT_DOCUMENT = """
        INSERT INTO search_document (id, type, record_id, title, subtitle, terms, date, visibility, withdrawn)
        VALUES (CONCAT(:type, :recordId), :type, :recordId, :title, :subtitle, :terms, :date, :visibility, :withdrawn)
        ON DUPLICATE KEY UPDATE
            title = VALUES(title), subtitle = VALUES(subtitle), terms = VALUES(terms), date = VALUES(date),
            visibility = VALUES(visibility), withdrawn = VALUES(withdrawn)
        """;

    private static final String PUT_TEXT = """
        INSERT INTO search_text (id, text)
        VALUES (CONCAT(:type, :recordId), :text)
        ON DUPLICATE KEY UPDATE text = VALUES(text)
        """;

    private static final String AUDIENCE = """
        SELECT SUBSTRING(record_id, 1, 1) AS type, SUBSTRING(record_id, 2) AS record_id, principal_id, date
          FROM search_document_audience
         WHERE record_id IN (:ids)
        """;

    private static final String ADD_AUDIENCE = """
        INSERT INTO search_document_audience (record_id, principal_id, date)
        VALUES (CONCAT(:type, :recordId), :principalId, :date)
        """;

    private static final String REMOVE_AUDIENCE = """
        DELETE FROM search_document_audience
         WHERE record_id = CONCAT(:type, :recordId)
           AND principal_id = :principalId
        """;

    private final Database database;

    DocumentRepository(Database database) {
        this.database = database;
    }

    void put(List<SearchDocument> documents) {
        List<DocumentRow> rows = documents.stream()
                .map(DocumentRow::of)
                .sorted(DocumentRow.ORDER)
                .toList();
        database.sql(PUT_DOCUMENT).updateEach(rows);
        database.sql(PUT_TEXT).updateEach(rows);
        putAudience(documents);
    }

    void remove(Collection<byte[]> ids) {
        database.sql("DELETE FROM search_document WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM search_text WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM search_document_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    /** Writes the differences alone: deleting what is not there would lock the place where others want to insert. */
    private void putAudience(List<SearchDocument> documents) {
        Set<Named> wanted = new HashSet<>();
        documents.forEach(document -> document.audience()
                .forEach(principal -> wanted.add(new Named(
                        Kinds.letter(document.type()), document.id(), principal, DocumentRow.date(document)))));
        Set<Named> stored = new HashSet<>(database.sql(AUDIENCE)
                .bind(
                        "ids",
                        documents.stream()
                                .map(each -> Kinds.documentId(each.type(), each.id()))
                                .toList())
                .list(row -> new Named(
                        row.text("type"), row.uuid("record_id"), row.uuid("principal_id"), row.date("date"))));
        database.sql(REMOVE_AUDIENCE)
                .updateEach(
                        stored.stream().filter(named -> !wanted.contains(named)).toList());
        database.sql(ADD_AUDIENCE)
                .updateEach(
                        wanted.stream().filter(named -> !stored.contains(named)).toList());
    }

    private record Named(String type, UUID recordId, UUID principalId, LocalDate date) {}
}
