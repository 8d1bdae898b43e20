package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;

/** Begins the audit trail anew, in the database and for this process, as tests look at the whole of it. */
@Singleton
public final class NewTrail {

    private final Database database;
    private final Transactions transactions;
    private final KnownEnd known;

    NewTrail(Database database, Transactions transactions, KnownEnd known) {
        this.database = database;
        this.transactions = transactions;
        this.known = known;
    }

    public void begin() {
        transactions.retrying(() -> {
            database.sql("DELETE FROM change_log").update();
            database.sql("""
                UPDATE seal_lease
                   SET sequence = 0, hash = UNHEX(REPEAT('00', 32)), held_until = '2000-01-01'
                """).update();
        });
        known.forget();
    }
}
