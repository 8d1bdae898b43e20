package nl.noaber.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed in one field.
 *
 * @param field the field, as the GraphQL schema names it
 * @param before as text; null when it was empty
 * @param after as text; null when it is empty
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /**
     * What differs between two states of a record, each given as its fields in text, in the order of the second. A field
     * that a state does not name counts as empty.
     */
    public static List<FieldChange> between(
            Map<String, ? extends @Nullable String> before, Map<String, ? extends @Nullable String> after) {
        List<FieldChange> changes = new ArrayList<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changes.add(new FieldChange(field, before.get(field), value));
            }
        });
        return changes;
    }
}
