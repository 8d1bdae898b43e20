package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Writes lines for tests, and looks at how they were sealed. */
@Singleton
final class LogBook {

    private final ChangeLog changes;
    private final Transactions transactions;
    private final Database database;
    private final KnownEnd known;

    LogBook(ChangeLog changes, Transactions transactions, Database database, KnownEnd known) {
        this.changes = changes;
        this.transactions = transactions;
        this.database = database;
        this.known = known;
    }

    static RecordRef aNote() {
        return new RecordRef("Note", Ids.next());
    }

    static Entry updated(RecordRef record, int version) {
        return new Entry(record, ChangeAction.UPDATED, version, List.of(new FieldChange("text", "a", "b" + version)));
    }

    void write(Viewer actor, Entry... entries) {
        transactions.retrying(() -> changes.write(actor, List.of(entries)));
    }

    void writeMany(Viewer actor, RecordRef record, int number) {
        write(
                actor,
                IntStream.rangeClosed(1, number)
                        .mapToObj(version -> updated(record, version))
                        .toArray(Entry[]::new));
    }

    /** Takes the values out of all lines about a record. */
    void erase(Viewer actor, RecordRef record) {
        transactions.retrying(() -> changes.empty(actor, List.of(record), aNote()));
    }

    /** The places of a record's lines, in the order in which they were written. */
    List<Long> sequences(RecordRef record) {
        return database.sql("""
            SELECT sequence
              FROM change_log
             WHERE record_id = :record AND sequence IS NOT NULL
             ORDER BY id
            """).bind("record", record.id()).list(row -> row.longNumber("sequence"));
    }

    List<Long> allSequences() {
        return database.sql("SELECT sequence FROM change_log ORDER BY sequence")
                .list(row -> row.longNumber("sequence"));
    }

    /** What only somebody with the database's password can do. */
    void forge(long sequence, String actorName) {
        transactions.retrying(
                () -> database.sql("UPDATE change_log SET actor_name = :actorName WHERE sequence = :sequence")
                        .bind("actorName", actorName)
                        .bind("sequence", sequence)
                        .update());
    }

    void forgeFields(long sequence, String fields) {
        transactions.retrying(() -> database.sql("UPDATE change_log SET fields = :fields WHERE sequence = :sequence")
                .bind("fields", fields)
                .bind("sequence", sequence)
                .update());
    }

    void forgeConfidants(long sequence, @Nullable String confidants) {
        transactions.retrying(
                () -> database.sql("UPDATE change_log SET confidants = :confidants WHERE sequence = :sequence")
                        .bind("confidants", confidants)
                        .bind("sequence", sequence)
                        .update());
    }

    /** As Noaber marked lines before it vouched for who may read them as well. */
    void markAsBefore(SealedLine line, AuditKeys keys) {
        transactions.retrying(() -> database.sql("UPDATE change_log SET mark = :mark WHERE id = :id")
                .bind("mark", keys.mark(AuditKeys.Purpose.LINE, Marks.said(line)))
                .bind("id", line.id())
                .update());
    }

    void forgeSeal(long sequence) {
        transactions.retrying(
                () -> database.sql("UPDATE change_log SET hash = UNHEX(SHA2('x', 256)) WHERE sequence = :sequence")
                        .bind("sequence", sequence)
                        .update());
    }

    void remove(long sequence) {
        transactions.retrying(() -> database.sql("DELETE FROM change_log WHERE sequence = :sequence")
                .bind("sequence", sequence)
                .update());
    }

    void move(long from, long to) {
        transactions.retrying(() -> database.sql("UPDATE change_log SET sequence = :to WHERE sequence = :from")
                .bind("from", from)
                .bind("to", to)
                .update());
    }

    /** A copy of a line with a place of its own. */
    void insertCopy(long original, long sequence) {
        transactions.retrying(() -> database.sql("""
            INSERT INTO change_log (id, occurred_at, actor_id, actor_name, actor_role, origin, action,
                                    record_type, record_id, version, fields, outcome, sequence, hash)
            SELECT :id, occurred_at, actor_id, actor_name, actor_role, origin, action,
                   record_type, record_id, version, fields, outcome, :sequence, hash
              FROM change_log
             WHERE sequence = :original
            """)
                .bind("id", UUID.randomUUID())
                .bind("sequence", sequence)
                .bind("original", original)
                .update());
    }

    /** Ends the lease of whoever sealed last. */
    void endLease() {
        transactions.retrying(() ->
                database.sql("UPDATE seal_lease SET held_until = '2000-01-01'").update());
    }

    /** Forgets everything, as the check of a seal looks at the whole log. */
    void empty() {
        known.forget();
        transactions.retrying(() -> {
            database.sql("DELETE FROM change_log").update();
            database.sql("DELETE FROM change_log_border").update();
            database.sql("""
                UPDATE seal_lease
                   SET sequence = 0, hash = UNHEX(REPEAT('00', 32)), holder = NULL, held_until = '2000-01-01'
                """).update();
        });
    }
}
