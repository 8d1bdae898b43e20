package nl.noaber.web.page;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a document, or an input within them; what is null is sent as null, what is left out is not sent. */
public final class Variables {

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Variables() {}

    /** None yet. */
    public static Variables none() {
        return new Variables();
    }

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

    /** Takes it only when the user changed one of these fields of the form. */
    public Variables andIfChanged(Form form, String name, @Nullable Object value, String... fields) {
        boolean changed = fields.length == 0
                ? form.isChanged(name)
                : Arrays.stream(fields).anyMatch(form::isChanged);
        return changed ? and(name, value) : this;
    }

    public Map<String, @Nullable Object> map() {
        return Collections.unmodifiableMap(values);
    }
}
