package nl.noaber.gateway.internal;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.language.OperationDefinition;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Lets loaders forget what they read before each change of a mutation and before each event of a subscription, and puts
 * a bounded queue between who publishes events and who reads them.
 */
final class EngineHooks extends SimplePerformantInstrumentation {

    private final QueuedEvents.Queue queue;

    EngineHooks(QueuedEvents.Queue queue) {
        this.queue = queue;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> resolver, InstrumentationFieldFetchParameters field, @Nullable InstrumentationState state) {
        if (isRoot(field, OperationDefinition.Operation.MUTATION)) {
            forget(field.getExecutionContext());
        }
        return isRoot(field, OperationDefinition.Operation.SUBSCRIPTION) ? new QueuedEvents(resolver, queue) : resolver;
    }

    private static boolean isRoot(InstrumentationFieldFetchParameters field, OperationDefinition.Operation operation) {
        return field.getExecutionContext().getOperationDefinition().getOperation() == operation
                && field.getExecutionStepInfo().getPath().getLevel() == 1;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters event, @Nullable InstrumentationState state) {
        forget(event.getExecutionContext());
        return null;
    }

    private static void forget(ExecutionContext execution) {
        if (execution.getDataLoaderRegistry() instanceof RequestLoaders loaders) {
            loaders.forget();
        }
    }
}
