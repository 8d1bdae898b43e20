package nl.noaber.gateway.internal;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers a field with the property of that name; an absent property is an error, never a silent null. */
record PropertyResolver(String name) implements LightDataFetcher<Object>, TrivialDataFetcher<Object> {

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return Property.read(source, name);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Object source = environment.getSource();
        return source == null ? null : Property.read(source, name);
    }
}
