package nl.noaber.gateway;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import jakarta.inject.Singleton;

/** The whole schema of this process, as text: what {@code graphql-schema/snapshot.graphqls} keeps. */
@Singleton
public final class SchemaText {

    private static final SchemaPrinter PRINTER = new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
            .includeScalarTypes(true)
            .includeDirectiveDefinition("inPerson"::equals));

    private final GraphQLSchema schema;

    SchemaText(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** In an order that depends on names only, so that two prints differ where the schemas do. */
    public String printed() {
        return PRINTER.print(schema).strip() + "\n";
    }
}
