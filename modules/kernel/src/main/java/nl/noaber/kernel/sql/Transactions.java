package nl.noaber.kernel.sql;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens transactions. Everything that the work calls on the same thread joins: several repositories, other modules, the
 * listeners of published events.
 */
@Singleton
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final TransactionOperations<Connection> transactions;

    Transactions(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /**
     * Does the work in one transaction, all of it or nothing: an exception rolls back. After a failure that passes by
     * itself (a deadlock, a key that somebody else stored at the same moment, a lost connection, a server that became
     * read-only) it is done again, five times at most, with
     * a growing pause between. Within an open transaction the work just joins, for only the whole can be done again.
     *
     * <p>The work must bear repetition: ids are made before it, and nothing but the database is touched in it. When the
     * connection is lost during the commit it may have been done, so that a create must be one that can find itself
     * ({@link Sql#insertIfAbsent}).
     */
    public <T extends @Nullable Object> T retrying(Supplier<T> work) {
        return isOpen() ? work.get() : Retry.retrying(() -> inTransaction(work));
    }

    /** Like {@link #retrying(Supplier)}, for work that gives nothing. */
    public void retrying(Runnable work) {
        retrying(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Does this once the open transaction has committed, and never if it does not; at once when none is open. After a
     * commit its failure is logged and goes no further.
     */
    public void afterCommit(Runnable action) {
        transactions
                .findTransactionStatus()
                .ifPresentOrElse(status -> status.registerSynchronization(new AfterCommit(action)), action);
    }

    private boolean isOpen() {
        return transactions.findTransactionStatus().isPresent();
    }

    /** When the connection is gone, handing it back fails too; the first failure is the one that says why. */
    private <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
        AtomicReference<@Nullable RuntimeException> first = new AtomicReference<>();
        try {
            return transactions.execute(TransactionDefinition.DEFAULT, _ -> noting(first, work));
        } catch (RuntimeException last) {
            RuntimeException failure = first.get();
            if (failure == null || failure.equals(last)) {
                throw last;
            }
            failure.addSuppressed(last);
            throw failure;
        }
    }

    private static <T extends @Nullable Object> T noting(
            AtomicReference<@Nullable RuntimeException> first, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            first.set(failure);
            throw failure;
        }
    }

    private record AfterCommit(Runnable action) implements TransactionSynchronization {
        /** What is committed succeeded, whatever happens now; an exception would have it done again. */
        @Override
        public void afterCommit() {
            try {
                action.run();
            } catch (RuntimeException failure) {
                LOG.error("What was to follow a commit failed", failure);
            }
        }
    }
}
