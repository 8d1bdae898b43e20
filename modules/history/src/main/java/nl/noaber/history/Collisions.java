package nl.noaber.history;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/** Finds what two people changed at once, so that the second is told of it and loses nothing. */
@Singleton
public final class Collisions {

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
    public record Found(Optional<Conflict> conflict, Set<String> untouched) {

        public static final Found NOTHING = new Found(Optional.empty(), Set.of());

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
    public static Optional<Problem> fromTheFuture(int storedVersion, int expectedVersion) {
        return expectedVersion > storedVersion
                ? Optional.of(Problem.of("VERSION_NOT_THERE", "expectedVersion", storedVersion))
                : Optional.empty();
    }

    /** Whether what is sent is what is stored, or what was stored at first and others changed since. */
    public boolean isRepeated(
            RecordRef record, Map<String, @Nullable String> stored, Map<String, @Nullable String> sent) {
        Map<String, @Nullable String> differing = new HashMap<>();
        FieldChange.between(stored, sent).forEach(change -> differing.put(change.field(), change.after()));
        return differing.isEmpty()
                || changeLog.conflict(record, 1, differing).map(Found::of).stream()
                        .anyMatch(found -> found.untouched().containsAll(differing.keySet()));
    }

    /** What others changed of a record that is to be withdrawn or restored as a whole. */
    public Optional<Conflict> whole(RecordRef record, int storedVersion, int expectedVersion) {
        return expectedVersion >= storedVersion ? Optional.empty() : changeLog.changedSince(record, expectedVersion);
    }

    /** What others changed of the fields that are sent, as text, to a record that the caller has locked. */
    public Found find(RecordRef record, int storedVersion, int expectedVersion, Map<String, @Nullable String> sent) {
        return expectedVersion >= storedVersion
                ? Found.NOTHING
                : changeLog
                        .conflict(record, expectedVersion, sent)
                        .map(Found::of)
                        .orElse(Found.NOTHING);
    }
}
