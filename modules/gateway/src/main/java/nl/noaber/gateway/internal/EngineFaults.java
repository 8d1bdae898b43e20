package nl.noaber.gateway.internal;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.MissingRootTypeException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells the engine's own errors apart: the caller's mistakes, and contradictions between schema and data. */
final class EngineFaults {

    private EngineFaults() {}

    static List<Fault> of(GraphQLContext context, ExecutionResult result) {
        return result.getErrors().stream().map(error -> fault(context, error)).toList();
    }

    /** The faults of one answer of a subscription, whose context is long gone. */
    static List<Fault> ofEvent(ExecutionResult result) {
        return of(GraphQLContext.getDefault(), result);
    }

    private static Fault fault(GraphQLContext context, GraphQLError error) {
        return switch (error) {
            case FaultError ours -> ours.fault();
            case CoercingParseValueException variable -> mistake(FaultCode.BAD_VARIABLES, variable);
            case CoercingParseLiteralException variable -> mistake(FaultCode.BAD_VARIABLES, variable);
            case NonNullableValueCoercedAsNullException variable -> mistake(FaultCode.BAD_VARIABLES, variable);
            case InputMapDefinesTooManyFieldsException variable -> mistake(FaultCode.BAD_VARIABLES, variable);
            case MissingRootTypeException root -> mistake(FaultCode.INVALID_DOCUMENT, root);
            default -> contradiction(context, error);
        };
    }

    private static Fault mistake(FaultCode code, GraphQLError error) {
        return new Fault(code, message(error), locations(error), path(error), Map.of());
    }

    private static Fault contradiction(GraphQLContext context, GraphQLError error) {
        return Bugs.of(context)
                .fault(new IllegalStateException(message(error)), "the answer at " + path(error), path(error));
    }

    private static String message(GraphQLError error) {
        return Objects.requireNonNullElse(error.getMessage(), "The request could not be run.");
    }

    private static List<SourceLocation> locations(GraphQLError error) {
        return Objects.requireNonNullElse(error.getLocations(), List.of());
    }

    private static List<Object> path(GraphQLError error) {
        return Objects.requireNonNullElse(error.getPath(), List.of());
    }
}
