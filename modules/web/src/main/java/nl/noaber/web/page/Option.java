package nl.noaber.web.page;

import java.util.Arrays;
import java.util.List;

/**
 * Something that can be chosen.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Option(String value, String label) {

    /** The values of an enum of the schema, with the words {@code key.VALUE}. */
    public static <E extends Enum<E>> List<Option> of(Screen screen, String key, Class<E> values) {
        return Arrays.stream(values.getEnumConstants())
                .map(value -> new Option(value.name(), screen.choice(key, value.name())))
                .toList();
    }
}
