package nl.noaber.gateway.internal;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * The source of a subscription behind a queue of its own: the publisher never waits for a slow reader, and the fields
 * of an event are read on a thread of the engine. Whose queue is full is cut off.
 */
record QueuedEvents(DataFetcher<?> source, Queue queue) implements DataFetcher<Object> {

    /**
     * How events wait.
     *
     * @param length how many may, for one subscriber
     */
    record Queue(int length, Scheduler threads) {}

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return switch (source.get(environment)) {
            case Publisher<?> events -> queued(Flux.from(events));
            case Flow.Publisher<?> events -> queued(JdkFlowAdapter.flowPublisherToFlux(events));
            case null -> null;
            case Object other -> other;
        };
    }

    private <T> Flux<T> queued(Flux<T> events) {
        return events.onBackpressureBuffer(queue.length(), BufferOverflowStrategy.ERROR)
                .publishOn(queue.threads(), 1);
    }
}
