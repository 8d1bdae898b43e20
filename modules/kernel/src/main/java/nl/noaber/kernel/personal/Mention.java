package nl.noaber.kernel.personal;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A record that holds data on the subject or names it.
 *
 * @param kind the holding that it is of
 * @param title what the record is called; null when the viewer may not read it
 * @param at when it was or was written; null when it has no time
 * @param values field by field, as the schema names them; empty when the viewer may not read the record
 */
public record Mention(
        String kind,
        RecordRef record,
        @Nullable String title,
        @Nullable Instant at,
        Certainty certainty,
        List<Value> values) {

    public Mention {
        values = List.copyOf(values);
    }

    /** A value of a field, as text. */
    public record Value(String field, String text) {}
}
