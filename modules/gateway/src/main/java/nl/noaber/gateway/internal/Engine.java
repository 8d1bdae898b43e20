package nl.noaber.gateway.internal;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.noaber.access.Caller;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.Asked;
import nl.noaber.kernel.graphql.GraphQlModule;
import nl.noaber.kernel.graphql.Loader;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Schedulers;

/** Runs operations, each on a virtual thread of its own, so that one that takes too long can be given up. */
@Singleton
final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final GraphQL graphQl;
    private final Map<String, Loader<?, ?>> loaders;
    private final Limits limits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Engine(GraphQLSchema schema, List<GraphQlModule> modules, FieldFailures failures, Limits limits) {
        this.limits = limits;
        this.loaders = RequestLoaders.byName(all(modules));
        this.graphQl = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(failures)
                .instrumentation(new EngineHooks(
                        new QueuedEvents.Queue(limits.pendingEvents(), Schedulers.fromExecutorService(threads))))
                .preparsedDocumentProvider((input, _) -> CompletableFuture.completedFuture(
                        input.getGraphQLContext().get(PreparsedDocumentEntry.class)))
                .build();
    }

    private static List<Loader<?, ?>> all(List<GraphQlModule> modules) {
        List<Loader<?, ?>> all = new ArrayList<>();
        for (GraphQlModule module : modules) {
            all.addAll(module.loaders());
            NodeWiring.loaders(module).forEach(all::add);
        }
        return all;
    }

    /** Runs it for the viewer in person. */
    Outcome run(Viewer viewer, Ready ready) {
        return run(new Caller(viewer, null), ready);
    }

    Outcome run(Caller caller, Ready ready) {
        ExecutionInput input = input(caller, ready);
        Future<ExecutionResult> running = threads.submit(() -> graphQl.execute(input));
        try {
            return outcome(input, running.get(limits.time().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            Bugs.of(input.getGraphQLContext()).stop();
            input.cancel();
            running.cancel(true);
            LOG.warn(
                    "Stopped after {}: operation {}",
                    limits.time(),
                    ready.operation().getName());
            return new Outcome.Refused(List.of(Fault.of(FaultCode.TIMEOUT, tooLong())));
        } catch (ExecutionException bug) {
            return new Outcome.Refused(
                    List.of(Bugs.fault(Objects.requireNonNullElse(bug.getCause(), bug), "the engine")));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            running.cancel(true);
            throw new IllegalStateException("interrupted while waiting for an answer", stopped);
        }
    }

    private String tooLong() {
        return "A request may run for at most " + limits.time().toMillis()
                + " ms; this one took longer and was stopped.";
    }

    private ExecutionInput input(Caller caller, Ready ready) {
        Viewer viewer = caller.viewer();
        return ExecutionInput.newExecutionInput(ready.document().text())
                .operationName(ready.operation().getName())
                .variables(ready.variables())
                .locale(viewer.locale())
                .dataLoaderRegistry(new RequestLoaders(loaders, viewer))
                .graphQLContext(Map.of(
                        Asked.VIEWER,
                        viewer,
                        Asked.IN_PERSON,
                        caller.token() == null,
                        PreparsedDocumentEntry.class,
                        new PreparsedDocumentEntry(
                                Objects.requireNonNull(ready.document().document())),
                        DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING,
                        true))
                .build();
    }

    private static Outcome outcome(ExecutionInput input, ExecutionResult result) {
        List<Fault> faults = EngineFaults.of(input.getGraphQLContext(), result);
        if (!result.isDataPresent()) {
            return new Outcome.Refused(faults);
        }
        if (result.getData() instanceof Publisher<?>) {
            return new Outcome.Streams(result.getData());
        }
        return new Outcome.Ran(result.getData(), faults);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
