package nl.noaber.gateway.internal;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What a request may cost.
 *
 * @param bodyBytes of the body of an HTTP request or a WebSocket message
 * @param documentCharacters of the document
 * @param documentTokens of the document
 * @param depth how deep fields may be nested; introspection has its own bound
 * @param complexity how many objects an operation may ask for, estimated before it runs
 * @param listSize how many items a list without a page size is taken to have in that estimate
 * @param aliases in the whole document
 * @param rootFields of one operation
 * @param time how long a request may run
 * @param requestsPerMinute per user, averaged; twice as many at once
 * @param anonymousRequestsPerMinute per address, of who is not signed in, averaged; twice as many at once
 * @param documentCacheCharacters how many characters of documents are kept ready
 * @param subscriptionsPerConnection how many operations may run on one WebSocket at once
 * @param pendingEvents how many events may wait for a slow subscriber before it is cut off
 * @param connectionInit how long a WebSocket may take to introduce itself
 * @param keepAlive how often an idle stream is told that it is still there
 * @param sessionCheck how often is looked whether the session of an open stream has ended
 */
@ConfigurationProperties("noaber.graphql")
record Limits(
        @Bindable(defaultValue = "1048576") int bodyBytes,
        @Bindable(defaultValue = "50000") int documentCharacters,
        @Bindable(defaultValue = "8000") int documentTokens,
        @Bindable(defaultValue = "15") int depth,
        @Bindable(defaultValue = "30000") int complexity,
        @Bindable(defaultValue = "10") int listSize,
        @Bindable(defaultValue = "200") int aliases,
        @Bindable(defaultValue = "30") int rootFields,
        @Bindable(defaultValue = "10s") Duration time,
        @Bindable(defaultValue = "6000") int requestsPerMinute,
        @Bindable(defaultValue = "300") int anonymousRequestsPerMinute,
        @Bindable(defaultValue = "5000000") int documentCacheCharacters,
        @Bindable(defaultValue = "100") int subscriptionsPerConnection,
        @Bindable(defaultValue = "1000") int pendingEvents,
        @Bindable(defaultValue = "5s") Duration connectionInit,
        @Bindable(defaultValue = "15s") Duration keepAlive,
        @Bindable(defaultValue = "1s") Duration sessionCheck) {}
