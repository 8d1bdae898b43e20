package nl.noaber.kernel;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a change says of one field of a record: nothing, so that it keeps its value, or the value it gets. So an update
 * changes only what it names, and can still empty a field.
 *
 * @param <T> the type of the field; nullable where the field may be empty
 */
public sealed interface Patch<T extends @Nullable Object> {

    /** The field is not named: it keeps its value. */
    record Kept<T extends @Nullable Object>() implements Patch<T> {}

    /** The field gets this value. */
    record Set<T extends @Nullable Object>(T value) implements Patch<T> {}

    static <T extends @Nullable Object> Patch<T> kept() {
        return new Kept<>();
    }

    static <T extends @Nullable Object> Patch<T> set(T value) {
        return new Set<>(value);
    }

    /** The value of the field after the change. */
    default T over(T stored) {
        return switch (this) {
            case Kept<T>() -> stored;
            case Set<T>(T value) -> value;
        };
    }

    /** Does this with the value the field gets; nothing when it keeps its own. */
    default void ifSet(Consumer<? super T> action) {
        if (this instanceof Set<T>(T value)) {
            action.accept(value);
        }
    }

    /** The same change of a field, with its value made into another. */
    default <R extends @Nullable Object> Patch<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Kept<T>() -> kept();
            case Set<T>(T value) -> set(change.apply(value));
        };
    }
}
