package nl.noaber.kernel.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * Where statements start. A statement runs on the connection of the open transaction; a read outside of one borrows a
 * connection for itself, a write outside of one is refused.
 */
@Singleton
public final class Database {

    private final ConnectionOperations<Connection> connections;
    private final TransactionOperations<Connection> transactions;
    private final LongAdder statements = new LongAdder();

    Database(ConnectionOperations<Connection> connections, TransactionOperations<Connection> transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /**
     * A statement with this text, to which values are bound and more text may be added.
     *
     * @param text SQL, with {@code :names} where values go; {@code IN (:names)} takes a collection
     */
    public Sql sql(@CompileTimeConstant String text) {
        return new Sql(this).append(text);
    }

    /** How many statements this process has sent so far; for who measures. A batch is one, commits are none. */
    public long statements() {
        return statements.sum();
    }

    /** Outside of a transaction a read is one of its own, which may be done again. */
    <T> T read(String text, Work<T> work) {
        return connections.findConnectionStatus().isPresent() ? run(text, work) : Retry.retrying(() -> run(text, work));
    }

    <T> T write(String text, Work<T> work) {
        refuseWithoutTransaction(text);
        return run(text, work);
    }

    void writeEach(RepeatedText repeated, List<? extends Record> rows) {
        refuseWithoutTransaction(repeated.text());
        statements.increment();
        connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try {
                repeated.run(status.getConnection(), rows);
                return rows.size();
            } catch (SQLException failure) {
                throw new DatabaseException(repeated.text(), failure);
            }
        });
    }

    private void refuseWithoutTransaction(String text) {
        if (transactions.findTransactionStatus().isEmpty()) {
            throw new IllegalStateException("A write needs a transaction, see Transactions: " + text);
        }
    }

    private <T> T run(String text, Work<T> work) {
        statements.increment();
        return connections.execute(
                ConnectionDefinition.DEFAULT, status -> prepared(status.getConnection(), text, work));
    }

    private static <T> T prepared(Connection connection, String text, Work<T> work) {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            return work.on(statement);
        } catch (SQLException failure) {
            throw new DatabaseException(text, failure);
        }
    }

    /** What is done with a prepared statement. */
    @FunctionalInterface
    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
