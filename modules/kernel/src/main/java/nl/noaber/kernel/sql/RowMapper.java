package nl.noaber.kernel.sql;

/**
 * Reads one row.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface RowMapper<T> {

    /** What this row says. The row is valid only during the call. */
    T map(Row row);
}
