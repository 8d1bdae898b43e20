package nl.noaber.kernel.sql;

import java.sql.SQLException;

/** The database refused a statement or could not be reached. The message has the statement, never its values; nor
 * has that of the cause. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    static final int DUPLICATE_ENTRY = 1062;

    DatabaseException(String attempted, SQLException cause) {
        this(attempted, WithoutValues.of(cause), cause.getErrorCode());
    }

    private DatabaseException(String attempted, SQLException quiet, int code) {
        super("%s (%s, %d): %s".formatted(quiet.getMessage(), quiet.getSQLState(), code, attempted), quiet);
    }

    /** Whether a primary or unique key was there already. The transaction is still usable after it. */
    public boolean isDuplicate() {
        return getCause() instanceof SQLException cause && cause.getErrorCode() == DUPLICATE_ENTRY;
    }
}
