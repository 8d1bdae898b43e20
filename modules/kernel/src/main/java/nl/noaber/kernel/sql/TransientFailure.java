package nl.noaber.kernel.sql;

import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A failure that passes by itself, so that the same work may succeed when it is done again from its start. */
enum TransientFailure {
    /** Somebody else stored the same key first: done again, the work finds it there and says so. */
    TAKEN(Duration.ofMillis(5)),
    /** Somebody else had the lock, or was certified first: soon over. */
    CONFLICT(Duration.ofMillis(20)),
    /** The connection or its server is gone, or a server may not write any longer: over when another is elected. */
    SERVER_GONE(Duration.ofMillis(400));

    /** Lock wait timeout, deadlock, record changed (MariaDB), rolled back during commit (Group Replication). */
    private static final Set<Integer> CONFLICTS = Set.of(1205, 1213, 1020, 3101);

    /** Shutting down, connection killed (MariaDB), read-only in four ways (the last is Group Replication's). */
    private static final Set<Integer> GONE = Set.of(1053, 1927, 1290, 1836, 3100);

    private static final String CONNECTION_FAILED = "08";

    private final Duration delay;

    TransientFailure(Duration delay) {
        this.delay = delay;
    }

    /** How long to wait before the second try; it doubles with every try. */
    Duration delay() {
        return delay;
    }

    /** What kind of transient failure this is or was caused by, or empty. */
    static Optional<TransientFailure> of(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<TransientFailure> kind = kind(cause);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }

    private static Optional<TransientFailure> kind(Throwable cause) {
        return switch (cause) {
            case SQLException refused
            when refused.getErrorCode() == DatabaseException.DUPLICATE_ENTRY -> Optional.of(TAKEN);
            case SQLException refused when CONFLICTS.contains(refused.getErrorCode()) -> Optional.of(CONFLICT);
            case SQLException refused when isGone(refused) -> Optional.of(SERVER_GONE);
            case ChangedMeanwhile _ -> Optional.of(CONFLICT);
            // A connection that broke in the commit cannot be handed back, and this is all that is said of it.
            case ConnectionException _ -> Optional.of(SERVER_GONE);
            default -> Optional.empty();
        };
    }

    /** Whether the connection that said this is of no more use. */
    static boolean isGone(SQLException refused) {
        String state = refused.getSQLState();
        return GONE.contains(refused.getErrorCode()) || (state != null && state.startsWith(CONNECTION_FAILED));
    }
}
