package nl.noaber.search.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchDocument;

/** Writes documents. */
@Singleton
final class DocumentRepository {

    /** Many that are there already must not go through this: MySQL then forgets the terms of all but the last. */
    private static final String ADD_DOCUMENT = """
        INSERT INTO search_document (id, type, record_id, title, subtitle, terms, date, visibility, withdrawn)
        VALUES (CONCAT(:type, :recordId), :type, :recordId, :title, :subtitle, :terms, :date, :visibility, :withdrawn)
        ON DUPLICATE KEY UPDATE
            title = VALUES(title), subtitle = VALUES(subtitle), terms = VALUES(terms), date = VALUES(date),
            visibility = VALUES(visibility), withdrawn = VALUES(withdrawn)
        """;

    private static final String CHANGE_DOCUMENT = """
        UPDATE search_document
           SET title = :title, subtitle = :subtitle, terms = :terms, date = :date, visibility = :visibility,
               withdrawn = :withdrawn
         WHERE id = CONCAT(:type, :recordId)
        """;

    private static final String PUT_TEXT = """
        INSERT INTO search_text (id, text)
        VALUES (CONCAT(:type, :recordId), :text)
        ON DUPLICATE KEY UPDATE text = VALUES(text)
        """;

    private static final String STORED = """
        SELECT document.type, document.record_id, audience.principal_id, audience.date
          FROM search_document AS document
          LEFT JOIN search_document_audience AS audience ON audience.record_id = document.id
         WHERE document.id IN (:ids)
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
        Set<Key> known = new HashSet<>();
        Set<Named> named = new HashSet<>();
        readStored(documents, known, named);
        Map<Boolean, List<DocumentRow>> byKnown = rows.stream()
                .collect(Collectors.partitioningBy(row -> known.contains(new Key(row.type(), row.recordId()))));
        database.sql(CHANGE_DOCUMENT).updateEach(byKnown.getOrDefault(true, List.of()));
        database.sql(ADD_DOCUMENT).updateEach(byKnown.getOrDefault(false, List.of()));
        database.sql(PUT_TEXT).updateEach(rows);
        putAudience(documents, named);
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

    /** Which of them are there already, and whom those name. */
    private void readStored(List<SearchDocument> documents, Set<Key> known, Set<Named> named) {
        List<byte[]> ids = documents.stream()
                .map(each -> Kinds.documentId(each.type(), each.id()))
                .toList();
        database.sql(STORED).bind("ids", ids).list(row -> {
            Key document = new Key(row.text("type"), row.uuid("record_id"));
            UUID principal = row.uuidOrNull("principal_id");
            LocalDate date = row.dateOrNull("date");
            if (principal != null && date != null) {
                named.add(new Named(document.type(), document.recordId(), principal, date));
            }
            return known.add(document);
        });
    }

    /** Writes the differences alone: deleting what is not there would lock the place where others want to insert. */
    private void putAudience(List<SearchDocument> documents, Set<Named> stored) {
        Set<Named> wanted = new HashSet<>();
        documents.forEach(document -> document.audience()
                .forEach(principal -> wanted.add(new Named(
                        Kinds.letter(document.type()), document.id(), principal, DocumentRow.date(document)))));
        database.sql(REMOVE_AUDIENCE)
                .updateEach(
                        stored.stream().filter(named -> !wanted.contains(named)).toList());
        database.sql(ADD_AUDIENCE)
                .updateEach(
                        wanted.stream().filter(named -> !stored.contains(named)).toList());
    }

    private record Key(String type, UUID recordId) {}

    private record Named(String type, UUID recordId, UUID principalId, LocalDate date) {}
}
