package nl.noaber.history;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * A line of the change log as it stands there.
 *
 * @param sequence its place in the order in which changes became visible; null until it is sealed
 * @param at when it happened
 * @param actorName the user's name at that time
 * @param fields what changed; without the words when {@code confidential}
 * @param origin where it came from: an address, or the name of a command
 * @param confidential whether the record is, or was when it was written, confidential to others than who reads this, who is told which fields changed
 *     and nothing of what is in them
 */
public record Change(
        UUID id,
        @Nullable Long sequence,
        Instant at,
        UUID actorId,
        String actorName,
        Role actorRole,
        String origin,
        ChangeAction action,
        RecordRef record,
        @Nullable Integer version,
        List<FieldChange> fields,
        ChangeOutcome outcome,
        boolean confidential) {

    public Change {
        fields = List.copyOf(fields);
    }

    /** That there was a change, and nothing of what. */
    public Change withoutFields() {
        return with(List.of(), false);
    }

    /** Which fields changed, and nothing of what is in them. */
    public Change withoutWords() {
        return with(
                fields.stream()
                        .map(field -> new FieldChange(field.field(), null, null))
                        .toList(),
                true);
    }

    /** Without what is in these fields. */
    public Change withoutWordsOf(Set<String> hidden) {
        if (fields.stream().noneMatch(field -> hidden.contains(field.field()))) {
            return this;
        }
        return with(
                fields.stream()
                        .map(field ->
                                hidden.contains(field.field()) ? new FieldChange(field.field(), null, null) : field)
                        .toList(),
                true);
    }

    /** With these fields instead of its own. */
    public Change with(List<FieldChange> others) {
        return with(others, confidential);
    }

    /** As if the user had this name. */
    public Change by(String name) {
        return new Change(
                id,
                sequence,
                at,
                actorId,
                name,
                actorRole,
                origin,
                action,
                record,
                version,
                fields,
                outcome,
                confidential);
    }

    private Change with(List<FieldChange> shown, boolean hidden) {
        return new Change(
                id, sequence, at, actorId, actorName, actorRole, origin, action, record, version, shown, outcome,
                hidden);
    }
}
