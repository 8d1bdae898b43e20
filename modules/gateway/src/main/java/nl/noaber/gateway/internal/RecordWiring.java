package nl.noaber.gateway.internal;

import graphql.TypeResolutionEnvironment;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.Objects;
import java.util.Set;

/**
 * What needs no wiring by hand: a field is the property of that name, the id of a {@code Node} says its type, and a
 * record belongs to the GraphQL type that its class is named after.
 *
 * @param resolved the interfaces and unions for which a module has its own type resolver
 */
record RecordWiring(Set<String> resolved) implements WiringFactory {

    @Override
    public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
        String field = environment.getFieldDefinition().getName();
        return field.equals("id") && isNode(environment.getParentType())
                ? new NodeId(environment.getParentType().getName())
                : new PropertyResolver(field);
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return !resolved.contains(environment.getInterfaceTypeDefinition().getName());
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        return RecordWiring::typeOf;
    }

    @Override
    public boolean providesTypeResolver(UnionWiringEnvironment environment) {
        return !resolved.contains(environment.getUnionTypeDefinition().getName());
    }

    @Override
    public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
        return RecordWiring::typeOf;
    }

    static boolean isNode(TypeDefinition<?> type) {
        return type instanceof ObjectTypeDefinition object
                && object.getImplements().stream()
                        .anyMatch(implemented -> implemented instanceof TypeName named
                                && named.getName().equals("Node"));
    }

    private static GraphQLObjectType typeOf(TypeResolutionEnvironment environment) {
        Object record = Objects.requireNonNull(environment.getObject());
        String name = record.getClass().getSimpleName();
        if (environment.getSchema().getType(name) instanceof GraphQLObjectType type) {
            return type;
        }
        throw new IllegalStateException("The schema has no type " + name + " for a "
                + record.getClass().getName()
                + ": name them alike, or wire a type resolver");
    }
}
