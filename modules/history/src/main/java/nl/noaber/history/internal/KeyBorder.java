package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Transactions;

/**
 * Up to where the log is older than the key: those lines have no mark, and are held by their chain, which has to end as
 * the border says. It is set once, when the operator says so, where the migration found a log; from then on a line without a mark is a forged one.
 */
@Singleton
final class KeyBorder {

    private static final String STORED = "SELECT sequence, hash, mark FROM change_log_border WHERE id = 1";

    private static final String SET = """
        UPDATE change_log_border
           SET sequence = :sequence,
               hash = :hash,
               mark = :mark
         WHERE id = 1
           AND mark IS NULL
        """;

    private final Database database;
    private final Transactions transactions;
    private final SealRepository seals;
    private final Sealer sealer;
    private final Marks marks;

    KeyBorder(Database database, Transactions transactions, SealRepository seals, Sealer sealer, Marks marks) {
        this.database = database;
        this.transactions = transactions;
        this.seals = seals;
        this.sealer = sealer;
        this.marks = marks;
    }

    /** The last line from before the key; the beginning when there is none that the key vouches for. */
    Link last() {
        return database.sql(STORED)
                .single(this::border)
                .orElse(Optional.empty())
                .orElse(Link.BEGINNING);
    }

    /** Sets the border, if the migration left that to be done: behind all that is there now. */
    void set() {
        if (!marks.areTold() || !isWaiting()) {
            return;
        }
        int sealed;
        do {
            sealed = sealer.seal();
        } while (sealed > 0);
        transactions.retrying(() -> {
            Link end = seals.state().end();
            database.sql(SET)
                    .bind("sequence", end.sequence())
                    .bind("hash", end.hash())
                    .bind("mark", marks.ofBorder(end))
                    .update();
        });
    }

    private boolean isWaiting() {
        return database.sql("SELECT 1 FROM change_log_border WHERE id = 1 AND mark IS NULL")
                .exists();
    }

    private Optional<Link> border(Row row) {
        Link link = new Link(row.longNumber("sequence"), row.bytes("hash"));
        return Optional.ofNullable(row.bytesOrNull("mark"))
                .filter(mark -> marks.areOfBorder(link, mark))
                .map(_ -> link);
    }
}
