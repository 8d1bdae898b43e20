package nl.noaber.search.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.search.Reindexing;
import nl.noaber.search.SearchType;
import nl.noaber.search.SearchableRecords;

/**
 * Each part in a transaction of its own, with the place in it. Its documents are removed first: whoever changes one of these
 * records meanwhile was there before, and is read, or waits and writes after it. They are added as new ones, because a
 * server leaves its own index as it is when a document is changed into the same.
 */
@Singleton
final class StoredReindexing implements Reindexing {

    private static final int AT_ONCE = 200;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Database database;
    private final Transactions transactions;
    private final DocumentRepository documents;
    private final Map<SearchType, SearchableRecords> modules = new HashMap<>();

    StoredReindexing(
            Database database,
            Transactions transactions,
            DocumentRepository documents,
            List<SearchableRecords> modules) {
        this.database = database;
        this.transactions = transactions;
        this.documents = documents;
        modules.forEach(module -> module.types().forEach(type -> this.modules.put(type, module)));
    }

    private record Reached(String type, UUID lastId, long written) {

        static Reached read(Row row) {
            return new Reached(row.text("type"), row.uuid("last_id"), row.longNumber("written"));
        }
    }

    @Override
    public void begin() {
        transactions.retrying(() -> {
            if (!database.sql("SELECT type FROM search_reindexing LIMIT 1").exists()) {
                database.sql("""
                    INSERT INTO search_reindexing (type, last_id, written) VALUES (:type, :lastId, :written)
                    """)
                        .updateEach(modules.keySet().stream()
                                .map(type -> new Reached(Kinds.letter(type), BEGINNING, 0))
                                .toList());
            }
        });
    }

    @Override
    public Optional<Part> next() {
        return transactions.retrying(
                () -> database.sql("""
                    SELECT type, last_id, written FROM search_reindexing ORDER BY type LIMIT 1 FOR UPDATE
                    """).single(Reached::read).map(this::write));
    }

    private Part write(Reached reached) {
        SearchType type = Kinds.ofLetter(reached.type());
        SearchableRecords records = Objects.requireNonNull(modules.get(type), "begun with the types that there are");
        List<UUID> ids = records.ids(type, reached.lastId(), AT_ONCE);
        if (!ids.isEmpty()) {
            documents.remove(ids.stream().map(id -> Kinds.documentId(type, id)).toList());
            records.putAgain(type, new HashSet<>(ids));
        }
        long written = reached.written() + ids.size();
        boolean last = ids.size() < AT_ONCE;
        if (last) {
            database.sql("DELETE FROM search_reindexing WHERE type = :type")
                    .bind("type", reached.type())
                    .update();
        } else {
            database.sql("UPDATE search_reindexing SET last_id = :last, written = :written WHERE type = :type")
                    .bind("type", reached.type())
                    .bind("last", ids.getLast())
                    .bind("written", written)
                    .update();
        }
        return new Part(type, written, last);
    }
}
