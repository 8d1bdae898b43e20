package nl.noaber.gateway.internal;

import graphql.ExecutionResult;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as HTTP has them: body, media type and status, as the GraphQL over HTTP specification wants. */
final class Answers {

    private static final String CHARSET = "; charset=utf-8";

    private Answers() {}

    static MutableHttpResponse<byte[]> of(Outcome outcome, AnswerType type) {
        return switch (outcome) {
            case Outcome.Ran ran -> response(HttpStatus.OK.getCode(), body(ran), type);
            case Outcome.Refused refused -> refused(refused.faults(), type);
            case Outcome.Streams _ ->
                refused(
                        List.of(Fault.of(
                                FaultCode.SUBSCRIPTION_NEEDS_A_STREAM,
                                "A subscription is answered as a stream: accept text/event-stream, or use a"
                                        + " WebSocket.")),
                        type);
        };
    }

    static MutableHttpResponse<byte[]> refused(List<Fault> faults, AnswerType type) {
        FaultCode code = faults.getFirst().code();
        boolean asData = type == AnswerType.JSON && code.isOfTheDocument() && code != FaultCode.INTERNAL;
        int status = asData ? HttpStatus.OK.getCode() : code.status();
        MutableHttpResponse<byte[]> response = response(status, Map.of("errors", specified(faults)), type);
        if (code == FaultCode.METHOD_NOT_ALLOWED) {
            response.header(HttpHeaders.ALLOW, "POST");
        }
        if (code == FaultCode.TOO_MANY_REQUESTS || code == FaultCode.TIMEOUT) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response;
    }

    private static MutableHttpResponse<byte[]> response(int status, Object body, AnswerType type) {
        String mediaType = type == AnswerType.EVENTS ? AnswerType.JSON.mediaType() : type.mediaType();
        return HttpResponse.<byte[]>status(HttpStatus.valueOf(status))
                .body(Json.write(body))
                .header(HttpHeaders.CONTENT_TYPE, mediaType + CHARSET)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static Map<String, @Nullable Object> body(Outcome.Ran ran) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!ran.faults().isEmpty()) {
            body.put("errors", specified(ran.faults()));
        }
        body.put("data", ran.data());
        return body;
    }

    /** One answer of a subscription. */
    static Map<String, @Nullable Object> body(ExecutionResult event) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!event.getErrors().isEmpty()) {
            body.put("errors", specified(EngineFaults.ofEvent(event)));
        }
        body.put("data", event.getData());
        return body;
    }

    static List<Map<String, Object>> specified(List<Fault> faults) {
        return faults.stream().map(Fault::toSpecification).toList();
    }
}
