package nl.noaber.gateway.internal;

import graphql.execution.ExecutionStepInfo;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Asked;
import org.jspecify.annotations.Nullable;

/** {@code UserError} is a problem, told in the viewer's language by the module whose mutation it answers. */
record UserErrorWiring(ProblemTexts texts) implements UnaryOperator<TypeRuntimeWiring.Builder> {

    @Override
    public TypeRuntimeWiring.Builder apply(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("field", UserErrorWiring::field).dataFetcher("message", this::message);
    }

    private static @Nullable String field(DataFetchingEnvironment environment) {
        String field = Asked.<Problem>source(environment).field();
        return field.isEmpty() ? null : field;
    }

    private String message(DataFetchingEnvironment environment) {
        Problem problem = Asked.source(environment);
        return texts.text(
                problem,
                module(environment.getExecutionStepInfo()),
                Asked.viewer(environment).locale());
    }

    /** The module that declares the root field under which the error stands. */
    static String module(ExecutionStepInfo step) {
        ExecutionStepInfo root = step;
        while (root.getParent() != null && root.getParent().hasParent()) {
            root = root.getParent();
        }
        return Optional.ofNullable(root.getFieldDefinition())
                .map(GraphQLFieldDefinition::getDefinition)
                .map(definition -> definition.getSourceLocation())
                .map(SourceLocation::getSourceName)
                .orElse(SchemaParts.BASE);
    }
}
