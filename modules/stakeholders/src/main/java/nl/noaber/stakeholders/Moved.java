package nl.noaber.stakeholders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a merge moved.
 *
 * @param sort the sort of record, as the schema names it: {@code participants}
 * @param recordId the row that was moved, whatever its table
 * @param detail what is needed beside it to put it back, at most 2,000 characters; null when nothing is
 */
public record Moved(String sort, UUID recordId, @Nullable String detail) {

    public static Moved of(String sort, UUID recordId) {
        return new Moved(sort, recordId, null);
    }
}
