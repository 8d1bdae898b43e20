package nl.noaber.gateway.internal;

import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** What came of a request. */
sealed interface Outcome {

    /** Nothing ran. */
    record Refused(List<Fault> faults) implements Outcome {}

    /** It ran; fields may have failed. */
    record Ran(@Nullable Map<String, @Nullable Object> data, List<Fault> faults) implements Outcome {}

    /** It goes on, answer after answer. */
    record Streams(Publisher<ExecutionResult> results) implements Outcome {}
}
