package nl.noaber.kernel.sql;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components of a record by name. */
final class RecordValues {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true)) // Rows are package-private in their module.
                    .collect(Collectors.toMap(Method::getName, accessor -> accessor));
        }
    };

    private RecordValues() {}

    static Map<String, Method> accessors(Class<? extends Record> type) {
        return ACCESSORS.get(type);
    }

    static Map<String, @Nullable Object> of(Record row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        accessors(row.getClass()).forEach((name, accessor) -> values.put(name, read(accessor, row)));
        return values;
    }

    static @Nullable Object read(Method accessor, Record row) {
        try {
            return accessor.invoke(row);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Cannot read " + accessor, failure);
        }
    }
}
