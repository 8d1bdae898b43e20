package nl.noaber.testkit;

import io.micronaut.context.Qualifier;
import io.micronaut.core.type.Argument;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Empties the tables before a class, and gives beans to constructors and tests. The world lasts as long as the process:
 * one that has the classes handed to it one by one runs a plan for each.
 */
final class NoaberExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(NoaberExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getTestClass().filter(Class::isMemberClass).isEmpty()) {
            world(context).reset();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return world(context).beans().containsBean(argument(parameter), qualifier(parameter));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return world(context).beans().getBean(argument(parameter), qualifier(parameter));
    }

    private static TestWorld world(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .getOrComputeIfAbsent(TestWorld.class, _ -> TestWorld.start(), TestWorld.class);
    }

    @SuppressWarnings("unchecked")
    private static Argument<Object> argument(ParameterContext parameter) {
        return (Argument<Object>) Argument.of(parameter.getParameter().getParameterizedType());
    }

    private static @Nullable Qualifier<Object> qualifier(ParameterContext parameter) {
        return parameter
                .findAnnotation(Named.class)
                .map(named -> Qualifiers.<Object>byName(named.value()))
                .orElse(null);
    }
}
