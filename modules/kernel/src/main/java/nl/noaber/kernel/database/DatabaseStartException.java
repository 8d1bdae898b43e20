package nl.noaber.kernel.database;

import org.jspecify.annotations.Nullable;

/** The database could not be started. The message is one sentence for the person at the keyboard, with the way out. */
public final class DatabaseStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseStartException(String message) {
        this(message, null);
    }

    DatabaseStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
