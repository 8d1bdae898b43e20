package nl.noaber.contacts.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a filter asks, as the values of one list: none when it is not set. */
final class Values {

    private Values() {}

    static Set<?> of(@Nullable Object value) {
        return switch (value) {
            case null -> Set.of();
            case Set<?> many -> many;
            default -> Set.of(value);
        };
    }
}
