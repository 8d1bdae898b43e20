package nl.noaber.history;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * One line for the change log.
 *
 * @param record the record it is about
 * @param action what was done
 * @param version the record's version after it; null for a reading or a sign-in
 * @param fields what changed, field by field
 * @param confidants who alone may read what is in the fields, then and later, beside who wrote it: the record is
 *     confidential to them; null for whoever may read the record
 */
public record Entry(
        RecordRef record,
        ChangeAction action,
        @Nullable Integer version,
        List<FieldChange> fields,
        @Nullable Set<UUID> confidants) {

    public Entry {
        fields = List.copyOf(fields);
        confidants = confidants == null ? null : Set.copyOf(confidants);
    }

    /**
     * Who may read what tells of two states of a record at once: those who were in the confidence of each.
     *
     * @param one null for whoever may read the record
     */
    public static @Nullable Set<UUID> inBoth(@Nullable Set<UUID> one, @Nullable Set<UUID> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    /** In nobody's confidence. */
    public Entry(RecordRef record, ChangeAction action, @Nullable Integer version, List<FieldChange> fields) {
        this(record, action, version, fields, null);
    }
}
