package nl.noaber.gateway.internal;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.noaber.kernel.graphql.GraphQlModule;

/** Finds where SDL and wiring contradict each other, so that the process does not start on half a schema. */
final class WiringCheck {

    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final RuntimeWiring wiring;
    private final List<GraphQlModule> modules;
    private final JavaTypes javaTypes;
    private final Map<String, ObjectTypeDefinition> types;
    private final Map<String, Map<String, FieldDefinition>> fields = new HashMap<>();

    WiringCheck(TypeDefinitionRegistry registry, RuntimeWiring wiring, List<GraphQlModule> modules) {
        this.wiring = wiring;
        this.modules = modules;
        this.javaTypes = new JavaTypes(modules);
        this.types = registry.getTypesMap(ObjectTypeDefinition.class);
        types.values().forEach(this::collect);
        registry.objectTypeExtensions().values().forEach(extensions -> extensions.forEach(this::collect));
    }

    void refuseContradictions() {
        List<String> found = Stream.of(resolversWithoutField(), fieldsWithoutResolver(), nodesWithoutLookup())
                .flatMap(contradictions -> contradictions)
                .sorted()
                .toList();
        if (!found.isEmpty()) {
            throw new SchemaRefusedException("SDL and wiring contradict each other:\n  " + String.join("\n  ", found));
        }
    }

    private void collect(ImplementingTypeDefinition<?> type) {
        Map<String, FieldDefinition> known = fields.computeIfAbsent(type.getName(), name -> new LinkedHashMap<>());
        type.getFieldDefinitions().forEach(field -> known.put(field.getName(), field));
    }

    private Stream<String> resolversWithoutField() {
        return wiring.getDataFetchers().keySet().stream()
                .flatMap(type -> wiring.getDataFetchersForType(type).keySet().stream()
                        .filter(field -> !fields.getOrDefault(type, Map.of()).containsKey(field))
                        .map(field -> type + "." + field + " is wired, but no SDL declares it"));
    }

    private Stream<String> fieldsWithoutResolver() {
        return fields.entrySet().stream()
                .flatMap(type -> type.getValue().values().stream()
                        .filter(field -> !isWired(type.getKey(), field.getName()))
                        .flatMap(field -> lack(type.getKey(), field).stream()));
    }

    private boolean isWired(String type, String field) {
        return wiring.getDataFetchersForType(type).containsKey(field);
    }

    private Optional<String> lack(String type, FieldDefinition field) {
        String name = type + "." + field.getName();
        if (ROOTS.contains(type)) {
            return Optional.of(name + " has no resolver");
        }
        if (!field.getInputValueDefinitions().isEmpty()) {
            return Optional.of(name + " has arguments, but no resolver that reads them");
        }
        return Optional.ofNullable(types.get(type))
                .flatMap(definition -> javaTypes.of(definition, type))
                .filter(java -> !java.isInterface() && !Property.exists(java, field.getName()))
                .map(java -> name + " has no resolver, and " + java.getName() + " has no property of that name");
    }

    private Stream<String> nodesWithoutLookup() {
        Set<String> found = new HashSet<>();
        modules.forEach(module -> found.addAll(module.nodes().keySet()));
        Stream<String> strangers = found.stream()
                .filter(type -> !types.containsKey(type) || !RecordWiring.isNode(types.get(type)))
                .map(type -> type + " can be looked up as a Node, but no SDL declares it as one");
        Stream<String> lost = types.values().stream()
                .filter(type -> RecordWiring.isNode(type) && !found.contains(type.getName()))
                .map(type -> type.getName() + " implements Node, but its module does not say how to look it up");
        return Stream.concat(strangers, lost);
    }
}
