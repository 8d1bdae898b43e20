package nl.noaber.kernel.graphql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Patch;
import org.jspecify.annotations.Nullable;

/**
 * An input object as it was sent: what was left out is known from what was set to null, so that an update changes only
 * what it names.
 */
public final class Input {

    private final Map<String, ? extends @Nullable Object> values;

    public Input(Map<String, ? extends @Nullable Object> values) {
        this.values = values;
    }

    /** Whether the field was sent, be it as null. */
    public boolean has(String field) {
        return values.containsKey(field);
    }

    public @Nullable String text(String field) {
        return (String) values.get(field);
    }

    public String requiredText(String field) {
        return required(field, text(field));
    }

    public @Nullable Boolean flag(String field) {
        return (Boolean) values.get(field);
    }

    public @Nullable Integer number(String field) {
        return (Integer) values.get(field);
    }

    public int requiredNumber(String field) {
        return required(field, number(field));
    }

    public @Nullable Instant instant(String field) {
        return (Instant) values.get(field);
    }

    public @Nullable LocalDate date(String field) {
        return (LocalDate) values.get(field);
    }

    public LocalDate requiredDate(String field) {
        return required(field, date(field));
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return type.cast(values.get(field));
    }

    public <E extends Enum<E>> E requiredChoice(String field, Class<E> type) {
        return required(field, choice(field, type));
    }

    /**
     * What the input says of a field: nothing when it was left out, else its value, for instance {@code
     * input.patch("name", Input::text)}.
     */
    public <T extends @Nullable Object> Patch<T> patch(String field, BiFunction<Input, String, T> read) {
        return has(field) ? Patch.set(read.apply(this, field)) : Patch.kept();
    }

    /** Any value, for instance of a scalar of the module's own. */
    public <T> @Nullable T value(String field, Class<T> type) {
        return type.cast(values.get(field));
    }

    /** The record's id when the text is a global id of this type; empty when it is absent or of no such record. */
    public Optional<UUID> id(String field, String type) {
        return Optional.ofNullable(text(field)).flatMap(text -> idOf(text, type));
    }

    /** The ids of this type in a list; what is no such id is left out, compare with {@link #size}. */
    public List<UUID> ids(String field, String type) {
        return this.<String>list(field).stream()
                .map(text -> idOf(text, type))
                .flatMap(Optional::stream)
                .toList();
    }

    public int size(String field) {
        return list(field).size();
    }

    public List<String> texts(String field) {
        return list(field);
    }

    public <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        return list(field).stream().map(type::cast).toList();
    }

    @SuppressWarnings("unchecked")
    public Optional<Input> input(String field) {
        return Optional.ofNullable((Map<String, Object>) values.get(field)).map(Input::new);
    }

    @SuppressWarnings("unchecked")
    public List<Input> inputs(String field) {
        return this.<Map<String, Object>>list(field).stream().map(Input::new).toList();
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> list(String field) {
        List<T> list = (List<T>) values.get(field);
        return list == null ? List.of() : list;
    }

    private static Optional<UUID> idOf(String text, String type) {
        return GlobalId.parse(text).filter(id -> id.type().equals(type)).map(GlobalId::id);
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the schema should have refused a missing " + field);
        }
        return value;
    }
}
