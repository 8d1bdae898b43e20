package nl.noaber.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the same fields meanwhile.
 *
 * @param version the version that is stored now
 * @param changedBy who made it
 * @param changedAt when
 * @param fields the fields that both changed
 */
public record Conflict(int version, String changedBy, Instant changedAt, List<ConflictingField> fields) {

    public Conflict {
        fields = List.copyOf(fields);
    }

    /**
     * One field that two people changed at once; all as text, null when empty.
     *
     * @param base what the refused change started from
     * @param stored what is stored now
     * @param sent what the refused change brought
     */
    public record ConflictingField(
            String field,
            @Nullable String base,
            @Nullable String stored,
            @Nullable String sent) {}
}
