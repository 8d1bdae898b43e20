package nl.noaber.gateway.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value of a Java object by its name: a record's component, a method of that name, or a getter. */
final class Property {

    private static final ClassValue<Map<String, Optional<Method>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Property() {}

    static boolean exists(Class<?> type, String name) {
        return accessor(type, name).isPresent();
    }

    static @Nullable Object read(Object source, String name) {
        if (source instanceof Map<?, ?> map) {
            return map.get(name);
        }
        Method accessor = accessor(source.getClass(), name)
                .orElseThrow(() -> new IllegalStateException(source.getClass().getName() + " has no property " + name
                        + ", and no resolver is wired for a field of that name"));
        try {
            return accessor.invoke(source);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Method> accessor(Class<?> type, String name) {
        return KNOWN.get(type).computeIfAbsent(name, wanted -> find(type, wanted));
    }

    private static Optional<Method> find(Class<?> type, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of(name, "get" + capital, "is" + capital)
                .flatMap(candidate -> Stream.of(type.getMethods())
                        .filter(method -> method.getName().equals(candidate))
                        .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class))
                .findFirst()
                .map(Property::opened);
    }

    /** The records of a module are often package-private; their accessors are public all the same. */
    private static Method opened(Method method) {
        method.setAccessible(true);
        return method;
    }
}
