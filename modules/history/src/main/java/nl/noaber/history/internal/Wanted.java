package nl.noaber.history.internal;

import java.util.Set;
import nl.noaber.history.Change;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a subscriber asked for.
 *
 * @param types of records of these types; of all when empty
 * @param record of this record only; null for all
 */
record Wanted(Set<String> types, @Nullable RecordRef record) {

    Wanted {
        types = Set.copyOf(types);
    }

    boolean includes(Change change) {
        return (types.isEmpty() || types.contains(change.record().type()))
                && (record == null || record.equals(change.record()));
    }
}
