package nl.noaber.gateway.internal;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.NaturalEnumValuesProvider;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeRuntimeWiring;
import graphql.schema.idl.errors.StrictModeWiringException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.kernel.graphql.GraphQlModule;

/** Puts the wiring of the modules and of the base together. */
final class SchemaWiring {

    private final TypeDefinitionRegistry registry;
    private final List<GraphQlModule> modules;
    private final ProblemTexts texts;

    SchemaWiring(TypeDefinitionRegistry registry, List<GraphQlModule> modules, ProblemTexts texts) {
        this.registry = registry;
        this.modules = modules;
        this.texts = texts;
    }

    RuntimeWiring complete() {
        RuntimeWiring byHand = byHand();
        Set<String> resolved = Set.copyOf(byHand.getTypeResolvers().keySet());
        return byHand.transform(wiring -> {
            wiring.wiringFactory(new RecordWiring(resolved));
            registry.getTypes(EnumTypeDefinition.class).stream()
                    .filter(type -> !byHand.getEnumValuesProviders().containsKey(type.getName()))
                    .forEach(type -> constants(type).ifPresent(wiring::type));
        });
    }

    private RuntimeWiring byHand() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        ScalarTypes.all().forEach(wiring::scalar);
        wiring.type("Query", new NodeWiring(modules));
        wiring.type("UserError", new UserErrorWiring(texts));
        for (GraphQlModule module : modules) {
            try {
                module.wire(wiring);
            } catch (StrictModeWiringException twice) {
                throw new SchemaRefusedException("The wiring of " + module.name() + ": " + twice.getMessage(), twice);
            }
        }
        return wiring.build();
    }

    /** The Java enum of the same name, when the module has one. */
    private Optional<TypeRuntimeWiring> constants(EnumTypeDefinition type) {
        return new JavaTypes(modules)
                .of(type, type.getName())
                .filter(Class::isEnum)
                .map(found -> provided(type, found));
    }

    private static TypeRuntimeWiring provided(EnumTypeDefinition type, Class<?> found) {
        Set<String> constants = Stream.of(found.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toSet());
        Set<String> values = type.getEnumValueDefinitions().stream()
                .map(EnumValueDefinition::getName)
                .collect(Collectors.toSet());
        if (!constants.containsAll(values)) {
            throw new SchemaRefusedException("The enum " + type.getName() + " has values " + values
                    + " in the SDL, but " + found.getName() + " has " + constants);
        }
        return TypeRuntimeWiring.newTypeWiring(type.getName())
                .enumValues(provider(found))
                .build();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static NaturalEnumValuesProvider<?> provider(Class<?> found) {
        return new NaturalEnumValuesProvider(found);
    }
}
