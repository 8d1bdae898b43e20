package nl.noaber.gateway;

import graphql.language.AbstractDescribedNode;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.ScalarTypeDefinition;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.stream.Stream;

/** Finds what a schema does not explain: every element of a promise says what it means. */
public final class Undescribed {

    private Undescribed() {}

    /**
     * The elements of a printed schema without a description.
     *
     * @return as {@code Type}, {@code Type.field} or {@code Type.field(argument)}, sorted; empty when all are described
     */
    public static List<String> in(String schema) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(schema);
        Stream<ScalarTypeDefinition> scalars = registry.scalars().values().stream()
                .filter(scalar -> !ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()));
        return Stream.concat(registry.types().values().stream(), scalars)
                .flatMap(type -> Stream.concat(lacking(type, type.getName()), within(type, type.getName())))
                .sorted()
                .toList();
    }

    private static Stream<String> within(Object type, String name) {
        return switch (type) {
            case ImplementingTypeDefinition<?> object ->
                object.getFieldDefinitions().stream().flatMap(field -> ofField(field, name + "." + field.getName()));
            case InputObjectTypeDefinition input -> named(input.getInputValueDefinitions(), name);
            case EnumTypeDefinition choice -> named(choice.getEnumValueDefinitions(), name);
            default -> Stream.of();
        };
    }

    private static Stream<String> ofField(FieldDefinition field, String name) {
        return Stream.concat(
                lacking(field, name),
                field.getInputValueDefinitions().stream()
                        .flatMap(argument -> lacking(argument, name + "(" + argument.getName() + ")")));
    }

    private static Stream<String> named(List<? extends NamedNode<?>> nodes, String within) {
        return nodes.stream().flatMap(node -> lacking(node, within + "." + node.getName()));
    }

    private static Stream<String> lacking(Object node, String name) {
        boolean described = node instanceof AbstractDescribedNode<?> element
                && element.getDescription() != null
                && !element.getDescription().getContent().isBlank();
        return described ? Stream.of() : Stream.of(name);
    }
}
