package nl.noaber.kernel.graphql;

import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;

/**
 * A module's part of the GraphQL schema. Its SDL is the resource {@code graphql/<name>.graphqls}; the gateway merges all
 * parts and refuses to start when a field has no resolver or a resolver has no field.
 */
public interface GraphQlModule {

    /** The module's name, which is that of its SDL file. */
    String name();

    /** Adds the resolvers of the fields that this module declares, on its own types and on those it extends. */
    void wire(RuntimeWiring.Builder wiring);

    /** The batched look-ups that its resolvers use; one statement each, however many parents ask. */
    default List<Loader<?, ?>> loaders() {
        return List.of();
    }

    /** For each of its types that implement {@code Node}: how to find records of it by id. */
    default Map<String, NodeLookup> nodes() {
        return Map.of();
    }

    /**
     * For each of its types that have lines in the change log and are no {@code Node}: which records a viewer may see, and of
     * which the words are not for it. Without this nobody is told what changed in them, and auditors are told all.
     */
    default Map<String, NodeLookup> traced() {
        return Map.of();
    }
}
