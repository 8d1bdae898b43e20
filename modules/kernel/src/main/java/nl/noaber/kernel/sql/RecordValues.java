package nl.noaber.kernel.sql;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components of a record by name. */
final class RecordValues {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private RecordValues() {}

    static Map<String, @Nullable Object> of(Record row) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Method accessor : ACCESSORS.get(row.getClass())) {
            values.put(accessor.getName(), valueOf(accessor, row));
        }
        return values;
    }

    private static @Nullable Object valueOf(Method accessor, Record row) {
        try {
            // Rows are package-private in their module's internal package.
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Cannot read " + accessor, failure);
        }
    }
}
