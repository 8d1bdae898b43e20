package nl.noaber.history.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeOutcome;
import nl.noaber.history.Entry;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.WordBits;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is inserted.
 *
 * @param occurredAt to the microsecond, as it is stored: what is marked must be what is read again
 * @param wordBits1 this and the three after it: which words the fields may have
 * @param confidants who may read its words, ids in hexadecimal; null for whoever may read the record
 * @param knownSeal the last seal that is known while it is written
 * @param mark by which Noaber vouches for the rest; null until it does
 */
@SuppressWarnings("ArrayRecordComponent")
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
        long wordBits1,
        long wordBits2,
        long wordBits3,
        long wordBits4,
        ChangeOutcome outcome,
        @Nullable String confidants,
        byte @Nullable [] knownSeal,
        byte @Nullable [] mark) {

    static Line of(Viewer actor, Entry entry, Instant now) {
        return of(actor, entry, ChangeOutcome.DONE, now);
    }

    static Line refused(Viewer actor, Entry entry, Instant now) {
        return of(actor, entry, ChangeOutcome.REFUSED, now);
    }

    private static Line of(Viewer actor, Entry entry, ChangeOutcome outcome, Instant now) {
        WordBits words = LineWords.of(entry.fields());
        return new Line(
                Ids.next(),
                now.truncatedTo(ChronoUnit.MICROS),
                actor.userId(),
                actor.name(),
                actor.role(),
                actor.origin(),
                entry.action(),
                entry.record().type(),
                entry.record().id(),
                entry.version(),
                FieldsJson.write(entry.fields()),
                words.first(),
                words.second(),
                words.third(),
                words.fourth(),
                outcome,
                Confidants.written(entry.confidants()),
                null,
                null);
    }

    /** For a line that others point at. */
    Line withId(UUID own) {
        return with(own, null, null);
    }

    /** Vouched for, with what is known of the seals before it. */
    Line marked(byte @Nullable [] told, Marks marks) {
        return with(id, told, marks.ofLine(unsealed(told)));
    }

    private Line with(UUID newId, byte @Nullable [] told, byte @Nullable [] own) {
        return new Line(
                newId,
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
                wordBits1,
                wordBits2,
                wordBits3,
                wordBits4,
                outcome,
                confidants,
                told,
                own);
    }

    /** As the seal will see it. */
    private SealedLine unsealed(byte @Nullable [] told) {
        return new SealedLine(
                id,
                occurredAt,
                actorId,
                actorName,
                actorRole.name(),
                origin,
                action.name(),
                recordType,
                recordId,
                version,
                Link.fieldsHash(fields),
                outcome.name(),
                null,
                null,
                null,
                null,
                confidants == null ? null : Link.fieldsHash(confidants),
                told);
    }
}
