package nl.noaber.kernel.personal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A record that holds data on the subject or names it.
 *
 * @param kind the holding that it is of
 * @param title what the record is called; null when the viewer may not read it
 * @param at when it was or was written; null when it has no time
 * @param values field by field, as the schema names them; empty when the viewer may not read the record
 * @param alone the surname or the given name as it is written in it where it stands alone, which may mean somebody else or nobody
 * @param involved who else it is of
 */
public record Mention(
        String kind,
        RecordRef record,
        @Nullable String title,
        @Nullable Instant at,
        Certainty certainty,
        List<Value> values,
        Set<String> alone,
        Involved involved) {

    public Mention {
        values = List.copyOf(values);
        alone = Set.copyOf(alone);
    }

    /** A record that is of nobody else. */
    public Mention(
            String kind,
            RecordRef record,
            @Nullable String title,
            @Nullable Instant at,
            Certainty certainty,
            List<Value> values,
            Set<String> alone) {
        this(kind, record, title, at, certainty, values, alone, Involved.NOBODY);
    }

    /** A record in which no surname stands alone. */
    public Mention(
            String kind,
            RecordRef record,
            @Nullable String title,
            @Nullable Instant at,
            Certainty certainty,
            List<Value> values) {
        this(kind, record, title, at, certainty, values, Set.of());
    }

    /** The same without these forms. */
    public Mention without(Set<String> forms) {
        Set<String> left = new HashSet<>(alone);
        left.removeAll(forms);
        return new Mention(kind, record, title, at, certainty, values, left, involved);
    }

    /** The same, of these too. */
    public Mention of(Involved others) {
        return new Mention(kind, record, title, at, certainty, values, alone, involved.and(others));
    }

    /** The same in other words. */
    public Mention saying(@Nullable String otherTitle, List<Value> otherValues) {
        return new Mention(kind, record, otherTitle, at, certainty, otherValues, alone, involved);
    }

    /** A value of a field, as text. */
    public record Value(String field, String text) {}
}
