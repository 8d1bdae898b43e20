package nl.noaber.web.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a document, or an input within them; what is null is sent as null, what is left out is not sent. */
public final class Variables {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Variables() {}

    public static Variables of(String name, @Nullable Object value) {
        return new Variables().and(name, value);
    }

    public Variables and(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** Leaves it out when there is nothing: for a filter that is not set. */
    public Variables andIfAny(String name, @Nullable Object value) {
        return value == null || value.equals("") ? this : and(name, value);
    }

    public Map<String, @Nullable Object> map() {
        return Collections.unmodifiableMap(values);
    }
}
