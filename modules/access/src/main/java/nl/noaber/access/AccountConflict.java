package nl.noaber.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed the same fields of an account meanwhile; the {@code Conflict} of the schema.
 *
 * @param version the version that is stored now
 * @param changedBy who made it
 * @param changedAt when
 * @param fields the fields that both changed
 */
public record AccountConflict(int version, String changedBy, Instant changedAt, List<Field> fields) {

    public AccountConflict {
        fields = List.copyOf(fields);
    }

    /**
     * One field that two people changed at once; all as text, null when empty.
     *
     * @param base what the refused change started from
     * @param stored what is stored now
     * @param sent what the refused change brought
     */
    public record Field(
            String field,
            @Nullable String base,
            @Nullable String stored,
            @Nullable String sent) {}
}
