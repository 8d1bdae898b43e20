package nl.noaber.gateway.internal;

import graphql.ExecutionResult;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.sse.Event;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;

/**
 * Answers as server-sent events, in the distinct connections mode of the GraphQL over SSE protocol: {@code next} for
 * each, {@code complete} at the end, and comments in between so that nobody thinks the line is dead.
 */
@Singleton
final class EventStream {

    /** A line break as data gives an event with an empty data line, which a browser needs to deliver it. */
    private static final Event<String> COMPLETE = Event.of("\n").name("complete");

    private static final Event<String> ALIVE = Event.of("").comment("");

    private final Limits limits;
    private final SessionWatch sessions;

    EventStream(Limits limits, SessionWatch sessions) {
        this.limits = limits;
        this.sessions = sessions;
    }

    /** The answers to this request, until its session ends. */
    HttpResponse<Publisher<Event<String>>> of(HttpRequest<?> request, Outcome outcome) {
        Flux<Event<String>> answers = Flux.from(answers(outcome)).concatWithValues(COMPLETE);
        Flux<Event<String>> end = sessions.ended(request)
                .map(code -> failed(List.of(Fault.of(code, "The session has ended: sign in and subscribe again."))))
                .concatWith(Flux.just(COMPLETE));
        Flux<Event<String>> alive = Flux.interval(Duration.ZERO, limits.keepAlive())
                .onBackpressureDrop()
                .map(_ -> ALIVE);
        Publisher<Event<String>> body = Flux.merge(alive, answers, end).takeUntil(COMPLETE::equals);
        return HttpResponse.<Publisher<Event<String>>>ok(body)
                .header(HttpHeaders.CONTENT_TYPE, AnswerType.EVENTS.mediaType() + "; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
    }

    private static Publisher<Event<String>> answers(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Ran ran -> Flux.just(next(Answers.body(ran)));
            case Outcome.Refused refused -> Flux.just(failed(refused.faults()));
            case Outcome.Streams streams -> events(streams.results());
        };
    }

    private static Flux<Event<String>> events(Publisher<ExecutionResult> results) {
        return Flux.from(results)
                .map(result -> next(Answers.body(result)))
                .onErrorResume(broken -> Flux.just(failed(List.of(fault(broken)))));
    }

    /** Why a subscription ended before its time. */
    static Fault fault(Throwable broken) {
        return Exceptions.isOverflow(broken)
                ? Fault.of(FaultCode.TOO_SLOW_A_READER, "Events came faster than they were taken; subscribe again.")
                : Bugs.fault(broken, "a subscription");
    }

    private static Event<String> failed(List<Fault> faults) {
        return next(Map.of("errors", Answers.specified(faults)));
    }

    private static Event<String> next(Map<String, ?> body) {
        return Event.of(Json.text(body)).name("next");
    }
}
