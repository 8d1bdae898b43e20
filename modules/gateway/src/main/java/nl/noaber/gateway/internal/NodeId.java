package nl.noaber.gateway.internal;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.UUID;
import java.util.function.Supplier;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Id;
import org.jspecify.annotations.Nullable;

/** The {@code id} of a record of this GraphQL type, made from the property {@code id}, whatever Java type that has. */
record NodeId(String type) implements LightDataFetcher<Object>, TrivialDataFetcher<Object> {

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return global(Property.read(source, "id"));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        return source == null ? null : global(Property.read(source, "id"));
    }

    private @Nullable Object global(@Nullable Object id) {
        return switch (id) {
            case Id typed -> new GlobalId(type, typed.value()).toString();
            case UUID uuid -> new GlobalId(type, uuid).toString();
            case GlobalId global -> global.toString();
            case null, default -> id;
        };
    }
}
