package nl.noaber.web.page;

import java.time.Instant;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two people changed the same fields: {@code conflict { version changedBy changedAt fields { field stored sent } }}.
 *
 * @param version what a next attempt starts from
 */
public record Conflict(int version, String changedBy, Instant changedAt, List<Field> fields) {

    /** The same with its values in words, each made of the field's name and what it holds. */
    public Conflict inWords(BinaryOperator<String> words) {
        List<Field> worded = fields.stream().map(field -> field.inWords(words)).toList();
        return new Conflict(version, changedBy, changedAt, worded);
    }

    /** What was changed twice; null for nothing. */
    public record Field(
            String field, @Nullable String stored, @Nullable String sent) {

        private Field inWords(BinaryOperator<String> words) {
            return new Field(
                    field,
                    stored == null ? null : words.apply(field, stored),
                    sent == null ? null : words.apply(field, sent));
        }
    }
}
