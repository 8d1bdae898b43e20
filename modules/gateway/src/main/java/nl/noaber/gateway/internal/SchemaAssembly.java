package nl.noaber.gateway.internal;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.errors.SchemaProblem;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.kernel.graphql.GraphQlModule;

/** The one schema of this process. */
@Factory
final class SchemaAssembly {

    @Singleton
    @Bean(typed = GraphQLSchema.class)
    GraphQLSchema schema(List<GraphQlModule> modules, ProblemTexts texts) {
        return assembled(modules, texts);
    }

    static GraphQLSchema assembled(List<GraphQlModule> modules, ProblemTexts texts) {
        List<GraphQlModule> ordered = modules.stream()
                .sorted(Comparator.comparing(GraphQlModule::name))
                .toList();
        TypeDefinitionRegistry registry = SchemaParts.merged(ordered);
        RuntimeWiring wiring = new SchemaWiring(registry, ordered, texts).complete();
        new WiringCheck(registry, wiring, ordered).refuseContradictions();
        try {
            return new SchemaGenerator().makeExecutableSchema(registry, wiring);
        } catch (SchemaProblem wrong) {
            throw new SchemaRefusedException("The merged schema is not valid: " + wrong.getMessage(), wrong);
        }
    }
}
