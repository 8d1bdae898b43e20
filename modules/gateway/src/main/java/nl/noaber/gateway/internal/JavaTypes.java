package nl.noaber.gateway.internal;

import graphql.language.SDLDefinition;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.graphql.Connection;
import nl.noaber.kernel.graphql.GraphQlModule;

/**
 * Finds the Java type behind a GraphQL type by its name, in the packages of the module whose SDL declares it. A type
 * that has another name in Java is simply not found.
 */
final class JavaTypes {

    private final Map<String, GraphQlModule> modules;

    JavaTypes(List<GraphQlModule> modules) {
        this.modules = modules.stream().collect(Collectors.toMap(GraphQlModule::name, Function.identity()));
    }

    Optional<Class<?>> of(SDLDefinition<?> definition, String name) {
        if (name.endsWith("Connection")) {
            return Optional.of(Connection.class);
        }
        SourceLocation location = definition.getSourceLocation();
        return Optional.ofNullable(location)
                .map(SourceLocation::getSourceName)
                .flatMap(module -> Optional.ofNullable(modules.get(module)))
                .flatMap(module -> packages(module)
                        .flatMap(place -> load(module, place + "." + name).stream())
                        .findFirst());
    }

    private static Stream<String> packages(GraphQlModule module) {
        String own = module.getClass().getPackageName();
        return Stream.of(own, own.replaceFirst("\\.internal$", ""), "nl.noaber.kernel", "nl.noaber.kernel.graphql")
                .distinct();
    }

    private static Optional<Class<?>> load(GraphQlModule module, String className) {
        try {
            return Optional.of(Class.forName(className, false, module.getClass().getClassLoader()));
        } catch (ClassNotFoundException notThere) {
            return Optional.empty();
        }
    }
}
