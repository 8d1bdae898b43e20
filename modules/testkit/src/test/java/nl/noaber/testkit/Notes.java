package nl.noaber.testkit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;

/** A module in miniature. */
@Singleton
class Notes {
    private final Database database;
    private final Transactions transactions;
    private final Clock clock;

    Notes(Database database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Note(UUID id, Instant writtenAt, String text) {}

    void write(String... texts) {
        List<Note> notes = List.of(texts).stream()
                .map(text -> new Note(UUID.randomUUID(), clock.instant(), text))
                .toList();
        transactions.retrying(
                () -> database.sql("INSERT INTO note (id, written_at, text) VALUES (:id, :writtenAt, :text)")
                        .updateEach(notes));
    }

    List<Note> all() {
        return database.sql("SELECT id, written_at, text FROM note ORDER BY text, id")
                .list(row -> new Note(row.uuid("id"), row.instant("written_at"), row.text("text")));
    }

    List<String> colours() {
        return database.sql("SELECT name FROM colour ORDER BY name").list(row -> row.text("name"));
    }

    void forgetColours() {
        transactions.retrying(() -> database.sql("DELETE FROM colour").update());
    }
}
