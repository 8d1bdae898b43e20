package nl.noaber.history.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeOutcome;
import nl.noaber.history.Entry;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** A line as it is inserted. */
record Line(
        UUID id,
        Instant occurredAt,
        UUID actorId,
        String actorName,
        Role actorRole,
        String origin,
        ChangeAction action,
        String recordType,
        UUID recordId,
        @Nullable Integer version,
        String fields,
        ChangeOutcome outcome) {

    static Line of(Viewer actor, Entry entry, Instant now) {
        return of(actor, entry, ChangeOutcome.DONE, now);
    }

    static Line refused(Viewer actor, RecordRef record, ChangeAction action, Instant now) {
        return of(actor, new Entry(record, action, null, List.of()), ChangeOutcome.REFUSED, now);
    }

    private static Line of(Viewer actor, Entry entry, ChangeOutcome outcome, Instant now) {
        return new Line(
                Ids.next(),
                now,
                actor.userId(),
                actor.name(),
                actor.role(),
                actor.origin(),
                entry.action(),
                entry.record().type(),
                entry.record().id(),
                entry.version(),
                FieldsJson.write(entry.fields()),
                outcome);
    }

    /** For a line that others point at. */
    Line withId(UUID own) {
        return new Line(
                own,
                occurredAt,
                actorId,
                actorName,
                actorRole,
                origin,
                action,
                recordType,
                recordId,
                version,
                fields,
                outcome);
    }
}
