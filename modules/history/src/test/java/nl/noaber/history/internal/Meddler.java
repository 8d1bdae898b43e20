package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.FieldChange;
import nl.noaber.history.internal.ErasedLines.Left;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import org.jspecify.annotations.Nullable;

/** Somebody who has the database's password, knows this program by heart, and lacks the key. */
@Singleton
final class Meddler {

    private final Database database;
    private final Transactions transactions;
    private final SealRepository seals;
    private final ErasedLines erased;

    Meddler(Database database, Transactions transactions, SealRepository seals, ErasedLines erased) {
        this.database = database;
        this.transactions = transactions;
        this.seals = seals;
        this.erased = erased;
    }

    /** Writes a line like one that is there, to be sealed with what is written next. */
    void insertWaiting(long original) {
        insert(original, Ids.next(), ChangeAction.CREATED, "[]");
    }

    /** Makes all seals from this place on as if nothing else had ever stood there. */
    void sealAnew(long from) {
        transactions.retrying(() -> {
            Link last = from == 1
                    ? Link.BEGINNING
                    : Link.of(seals.sealedAfter(from - 2, 1).getFirst());
            for (SealedLine line : seals.sealedAfter(from - 1, 1_000)) {
                last = last.next(line);
                database.sql("UPDATE change_log SET sequence = :sequence, hash = :hash WHERE id = :id")
                        .bind("sequence", last.sequence())
                        .bind("hash", last.hash())
                        .bind("id", line.id())
                        .update();
            }
            seals.moveOn(last, UUID.randomUUID(), 0);
        });
    }

    /** Takes the seals from this line on, and the line itself, and lets Noaber seal the others once more. */
    void haveSealedAgainWithout(long sequence) {
        transactions.retrying(() -> {
            setBack(sequence);
            database.sql("DELETE FROM change_log WHERE sequence = :sequence")
                    .bind("sequence", sequence)
                    .update();
            database.sql("""
                UPDATE change_log
                   SET sequence = NULL, hash = NULL, seal_mark = NULL
                 WHERE sequence > :sequence
                """).bind("sequence", sequence).update();
        });
    }

    /** Takes away all sealed lines from this one on. */
    void cutOff(long sequence) {
        transactions.retrying(() -> {
            setBack(sequence);
            database.sql("DELETE FROM change_log WHERE sequence >= :sequence")
                    .bind("sequence", sequence)
                    .update();
        });
    }

    private void setBack(long sequence) {
        seals.moveOn(Link.of(seals.sealedAfter(sequence - 2, 1).getFirst()), UUID.randomUUID(), 0);
    }

    void pretendLease() {
        transactions.retrying(() -> database.sql("UPDATE seal_lease SET holder = :holder, held_until = '9999-01-01'")
                .bind("holder", UUID.randomUUID())
                .update());
    }

    /** Takes from a line what it tells of the seals before it. */
    void untell(long sequence) {
        transactions.retrying(() -> database.sql("UPDATE change_log SET known_seal = NULL WHERE sequence = :sequence")
                .bind("sequence", sequence)
                .update());
    }

    /** Gives each of two lines the place and the seal of the other. */
    void swap(long one, long other) {
        transactions.retrying(() -> {
            SealedLine first = seals.sealedAfter(one - 1, 1).getFirst();
            SealedLine second = seals.sealedAfter(other - 1, 1).getFirst();
            place(first.id(), null, first);
            place(second.id(), one, first);
            place(first.id(), other, second);
        });
    }

    private void place(UUID line, @Nullable Long sequence, SealedLine sealed) {
        database.sql("UPDATE change_log SET sequence = :sequence, hash = :hash, seal_mark = :mark WHERE id = :id")
                .bind("sequence", sequence)
                .bind("hash", Link.of(sealed).hash())
                .bind("mark", sealed.sealMark())
                .bind("id", line)
                .update();
    }

    /** Changes what a line says, and writes down that an erasure did. */
    void pretendErasure(long sequence) {
        transactions.retrying(() -> {
            database.sql("UPDATE change_log SET fields = '[]' WHERE sequence = :sequence")
                    .bind("sequence", sequence)
                    .update();
            SealedLine line = seals.sealedAfter(sequence - 1, 1).getFirst();
            UUID told = Ids.next();
            List<Left> left = List.of(new Left(line.id(), told, Link.digest(line)));
            erased.insert(left);
            insert(
                    sequence,
                    told,
                    ChangeAction.ERASED,
                    FieldsJson.write(List.of(new FieldChange(ErasedLines.DIGEST, null, ErasedLines.answer(left)))));
        });
    }

    /** Makes the log look as it did before there was a key, with a border to be set. */
    void takeMarksAway() {
        transactions.retrying(() -> {
            database.sql("UPDATE change_log SET mark = NULL, seal_mark = NULL").update();
            database.sql("""
                INSERT INTO change_log_border (id, sequence, hash, mark) VALUES (1, 0, UNHEX(REPEAT('00', 32)), NULL)
                """).update();
        });
    }

    private void insert(long original, UUID id, ChangeAction action, String fields) {
        transactions.retrying(() -> database.sql("""
            INSERT INTO change_log (id, occurred_at, actor_id, actor_name, actor_role, origin, action,
                                    record_type, record_id, version, fields, outcome, mark)
            SELECT :id, occurred_at, actor_id, actor_name, actor_role, origin, :action,
                   record_type, record_id, version, :fields, outcome, mark
              FROM change_log
             WHERE sequence = :original
            """)
                .bind("id", id)
                .bind("action", action)
                .bind("fields", fields)
                .bind("original", original)
                .update());
    }
}
