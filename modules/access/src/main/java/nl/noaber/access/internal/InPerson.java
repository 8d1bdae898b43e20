package nl.noaber.access.internal;

import graphql.language.FieldDefinition;
import graphql.schema.idl.SchemaParser;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.graphql.GraphQlModule;
import org.jspecify.annotations.Nullable;

/** Which actions no program does: each module marks its own in its SDL, and nobody else has to know them. */
@Singleton
final class InPerson {

    /** The mark. */
    static final String DIRECTIVE = "inPerson";

    /** Asked for late, as this module is one of them. */
    private final BeanProvider<GraphQlModule> modules;

    private volatile @Nullable Set<String> known;

    InPerson(BeanProvider<GraphQlModule> modules) {
        this.modules = modules;
    }

    Set<String> mutations() {
        Set<String> all = known;
        if (all == null) {
            all = modules.stream().flatMap(module -> marked(module.name())).collect(Collectors.toUnmodifiableSet());
            known = all;
        }
        return all;
    }

    private static Stream<String> marked(String module) {
        return new SchemaParser()
                .parse(sdl(module)).objectTypeExtensions().getOrDefault("Mutation", List.of()).stream()
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .filter(field -> field.hasDirective(DIRECTIVE))
                        .map(FieldDefinition::getName);
    }

    private static String sdl(String module) {
        try (InputStream text = InPerson.class.getResourceAsStream("/graphql/" + module + ".graphqls")) {
            return new String(
                    Objects.requireNonNull(text, module + " has no SDL").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("reading the SDL of " + module, unreadable);
        }
    }
}
