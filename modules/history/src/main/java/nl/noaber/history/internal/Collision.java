package nl.noaber.history.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.noaber.history.Change;
import nl.noaber.history.Conflict;
import nl.noaber.history.Conflict.ConflictingField;
import nl.noaber.history.FieldChange;
import org.jspecify.annotations.Nullable;

/** Finds the fields that two people changed at once. */
final class Collision {

    private Collision() {}

    /**
     * What collides, if anything does.
     *
     * @param since what others did since the version that the change started from, oldest first
     * @param sent what it wants to set
     */
    static Optional<Conflict> of(List<Change> since, Map<String, ? extends @Nullable String> sent) {
        List<ConflictingField> fields = net(since).values().stream()
                .filter(stored -> sent.containsKey(stored.field()))
                .filter(stored -> !Objects.equals(stored.after(), sent.get(stored.field())))
                .map(stored ->
                        new ConflictingField(stored.field(), stored.before(), stored.after(), sent.get(stored.field())))
                .toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(conflict(since.getLast(), fields));
    }

    /** What changed at all, for who would do something to the record as a whole. */
    static Optional<Conflict> ofAny(List<Change> since) {
        List<ConflictingField> fields = net(since).values().stream()
                .map(stored -> new ConflictingField(stored.field(), stored.before(), stored.after(), null))
                .toList();
        return fields.isEmpty() ? Optional.empty() : Optional.of(conflict(since.getLast(), fields));
    }

    /** From the first state to the last, per field; what was changed and changed back is no change. */
    private static Map<String, FieldChange> net(List<Change> since) {
        Map<String, FieldChange> net = new LinkedHashMap<>();
        since.stream()
                .flatMap(change -> change.fields().stream())
                .forEach(change -> net.merge(
                        change.field(),
                        change,
                        (first, last) -> new FieldChange(change.field(), first.before(), last.after())));
        net.values().removeIf(change -> Objects.equals(change.before(), change.after()));
        return net;
    }

    private static Conflict conflict(Change last, List<ConflictingField> fields) {
        int version = Objects.requireNonNull(last.version(), "a change since a version made a version");
        return new Conflict(version, last.actorName(), last.at(), fields);
    }
}
