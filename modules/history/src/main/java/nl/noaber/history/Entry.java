package nl.noaber.history;

import java.util.List;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * One line for the change log.
 *
 * @param record the record it is about
 * @param action what was done
 * @param version the record's version after it; null for a reading or a sign-in
 * @param fields what changed, field by field
 */
public record Entry(
        RecordRef record, ChangeAction action, @Nullable Integer version, List<FieldChange> fields) {

    public Entry {
        fields = List.copyOf(fields);
    }
}
