package nl.noaber.kernel.graphql;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.noaber.kernel.GlobalId;
import nl.noaber.kernel.Id;

/**
 * The global id of another record that a record names: for answers with thousands of records, in which each of those
 * others stands once elsewhere. It costs no object of its own in the answer.
 *
 * @param type the GraphQL object type of the other
 * @param id which one, by the record that names it
 */
public record LinkedId<T>(String type, Function<T, Id> id)
        implements LightDataFetcher<String>, TrivialDataFetcher<String> {

    @Override
    @SuppressWarnings("unchecked") // the field hangs on a type of which the records are of this class
    public String get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return global((T) source);
    }

    @Override
    public String get(DataFetchingEnvironment environment) {
        return global(Asked.source(environment));
    }

    private String global(T source) {
        return new GlobalId(type, id.apply(source).value()).toString();
    }
}
