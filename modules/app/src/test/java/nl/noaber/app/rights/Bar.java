package nl.noaber.app.rights;

import jakarta.inject.Singleton;
import java.util.UUID;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;

/** That somebody stays out for whom a provider vouches: no user brings that about at once. */
@Singleton
final class Bar {

    private final Database database;
    private final Transactions transactions;

    Bar(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    String id() {
        UUID id = Ids.next();
        transactions.retrying(() -> database.sql("""
            INSERT INTO barred_identity (id, digest, issuer, barred_at)
            VALUES (:id, CONCAT(:id, :id), 'https://provider.example', '2026-01-01')
            """).bind("id", id).update());
        return "BarredIdentity:" + id;
    }
}
