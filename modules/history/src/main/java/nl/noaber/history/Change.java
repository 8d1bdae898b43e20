package nl.noaber.history;

import java.time.Instant;
import java.util.List;
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
 * @param confidential whether the record is confidential to others than who reads this, who is told which fields changed
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
}
