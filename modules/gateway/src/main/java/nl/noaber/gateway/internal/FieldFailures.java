package nl.noaber.gateway.internal;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import nl.noaber.gateway.ProblemTexts;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.RefusedFieldException;
import nl.noaber.kernel.page.InvalidCursorException;

/** Says what went wrong in a field: the caller's mistake, the viewer's lack of a right, or a bug. */
@Singleton
final class FieldFailures implements DataFetcherExceptionHandler {

    private final ProblemTexts texts;

    FieldFailures(ProblemTexts texts) {
        this.texts = texts;
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        Fault fault = fault(failed, cause(failed.getException()));
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(new FaultError(fault))
                .build());
    }

    private Fault fault(DataFetcherExceptionHandlerParameters failed, Throwable exception) {
        return switch (exception) {
            case InvalidCursorException cursor -> mistake(failed, FaultCode.BAD_CURSOR, sentence(cursor), Map.of());
            case RefusedFieldException refused -> refused(failed, refused.problem());
            case GraphQLError coercion ->
                mistake(
                        failed,
                        FaultCode.BAD_VARIABLES,
                        Objects.requireNonNullElse(coercion.getMessage(), "An argument has a wrong value."),
                        Map.of());
            default ->
                Bugs.of(failed.getDataFetchingEnvironment().getGraphQlContext())
                        .fault(exception, where(failed), failed.getPath().toList());
        };
    }

    private Fault refused(DataFetcherExceptionHandlerParameters failed, Problem problem) {
        String sentence = texts.text(
                problem,
                UserErrorWiring.module(failed.getDataFetchingEnvironment().getExecutionStepInfo()),
                Asked.viewer(failed.getDataFetchingEnvironment()).locale());
        return mistake(failed, FaultCode.FORBIDDEN, sentence, Map.of("code", problem.code()));
    }

    private static Fault mistake(
            DataFetcherExceptionHandlerParameters failed,
            FaultCode code,
            String message,
            Map<String, Object> extensions) {
        return new Fault(
                code,
                message,
                failed.getSourceLocation() == null ? List.of() : List.of(failed.getSourceLocation()),
                failed.getPath().toList(),
                extensions);
    }

    private static String sentence(Throwable mistake) {
        return Objects.requireNonNullElse(mistake.getMessage(), "The cursor does not belong to this list.");
    }

    private static String where(DataFetcherExceptionHandlerParameters failed) {
        return "the field " + failed.getPath();
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
