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
 * @param origin where it came from: an address, or the name of a command
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
        ChangeOutcome outcome) {

    public Change {
        fields = List.copyOf(fields);
    }
}
