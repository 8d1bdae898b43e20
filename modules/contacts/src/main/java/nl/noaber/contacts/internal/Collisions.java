package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Conflict;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/** Finds what two people changed at once. */
@Singleton
final class Collisions {

    private final ChangeLog changeLog;

    Collisions(ChangeLog changeLog) {
        this.changeLog = changeLog;
    }

    /**
     * What was found.
     *
     * @param conflict the fields that both changed
     * @param untouched the fields that were sent as they were before the other's change: a form sends all it shows
     */
    record Found(Optional<Conflict> conflict, Set<String> untouched) {

        static final Found NOTHING = new Found(Optional.empty(), Set.of());

        static Found of(Conflict conflict) {
            List<ConflictingField> changed = conflict.fields().stream()
                    .filter(field -> !Objects.equals(field.base(), field.sent()))
                    .toList();
            Set<String> untouched = conflict.fields().stream()
                    .filter(field -> Objects.equals(field.base(), field.sent()))
                    .map(ConflictingField::field)
                    .collect(Collectors.toSet());
            return changed.isEmpty()
                    ? new Found(Optional.empty(), untouched)
                    : new Found(
                            Optional.of(new Conflict(
                                    conflict.version(), conflict.changedBy(), conflict.changedAt(), changed)),
                            untouched);
        }
    }

    /** A version that is not there yet cannot have been seen. */
    static Optional<Problem> fromTheFuture(int storedVersion, int expectedVersion) {
        return expectedVersion > storedVersion
                ? Optional.of(Problem.of("VERSION_NOT_THERE", "expectedVersion", storedVersion))
                : Optional.empty();
    }

    /** Whether what is sent is what is stored, or what was stored at first and others changed since. */
    boolean isRepeated(RecordRef record, Map<String, @Nullable String> stored, Map<String, @Nullable String> sent) {
        Map<String, @Nullable String> differing = new HashMap<>();
        FieldChange.between(stored, sent).forEach(change -> differing.put(change.field(), change.after()));
        return differing.isEmpty()
                || changeLog.conflict(record, 1, differing).map(Found::of).stream()
                        .anyMatch(found -> found.untouched().containsAll(differing.keySet()));
    }

    /** What others changed of a record that is to be withdrawn or restored as a whole. */
    Optional<Conflict> whole(RecordRef record, int storedVersion, int expectedVersion) {
        return expectedVersion >= storedVersion ? Optional.empty() : changeLog.changedSince(record, expectedVersion);
    }

    Found find(RecordRef record, int storedVersion, int expectedVersion, Map<String, @Nullable String> sent) {
        return expectedVersion >= storedVersion
                ? Found.NOTHING
                : changeLog
                        .conflict(record, expectedVersion, sent)
                        .map(Found::of)
                        .orElse(Found.NOTHING);
    }
}
