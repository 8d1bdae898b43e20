package nl.noaber.gateway.internal;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.noaber.access.Caller;
import nl.noaber.access.ClientAddress;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;

/** From an HTTP request to its answer. */
@Singleton
final class HttpService {

    private final Viewers viewers;
    private final ClientAddress addresses;
    private final RequestRates rates;
    private final Admission admission;
    private final Engine engine;
    private final EventStream events;
    private final Limits limits;

    HttpService(
            Viewers viewers,
            ClientAddress addresses,
            RequestRates rates,
            Admission admission,
            Engine engine,
            EventStream events,
            Limits limits) {
        this.viewers = viewers;
        this.addresses = addresses;
        this.rates = rates;
        this.admission = admission;
        this.engine = engine;
        this.events = events;
        this.limits = limits;
    }

    HttpResponse<?> answer(HttpRequest<?> http, Supplier<GraphQlRequest> sent) {
        Optional<AnswerType> type = AnswerType.of(http);
        if (type.isEmpty()) {
            return Answers.refused(List.of(Fault.of(FaultCode.NOT_ACCEPTABLE, notAcceptable())), AnswerType.JSON);
        }
        try {
            return answer(http, sent.get(), type.get());
        } catch (RefusedException refused) {
            return refused(http, refused.faults(), type.get());
        } catch (RuntimeException bug) {
            return Answers.refused(List.of(Bugs.fault(bug, "a request over HTTP")), type.get());
        }
    }

    private HttpResponse<?> answer(HttpRequest<?> http, GraphQlRequest request, AnswerType type) {
        Optional<Caller> caller = viewers.callerOf(http);
        if (caller.isEmpty()) {
            rates.count(addresses.of(http));
            return Answers.of(Greeting.answer(request), type);
        }
        Viewer viewer = caller.get().viewer();
        rates.count(viewer);
        Ready ready = admission.admit(request);
        TokenScope.check(caller.get(), ready);
        if (http.getMethod() == HttpMethod.GET && !ready.isQuery() && type != AnswerType.EVENTS) {
            throw new RefusedException(
                    FaultCode.METHOD_NOT_ALLOWED, "Only queries may be sent by GET; send this operation by POST.");
        }
        return type == AnswerType.EVENTS
                ? stream(http, caller.get(), ready)
                : Answers.of(engine.run(caller.get(), ready), type);
    }

    private HttpResponse<?> stream(HttpRequest<?> http, Caller caller, Ready ready) {
        if (http.getMethod() == HttpMethod.GET && !ready.isQuery() && !ready.isSubscription()) {
            throw new RefusedException(
                    FaultCode.METHOD_NOT_ALLOWED, "A mutation may not be sent by GET; send it by POST.");
        }
        return events.of(http, engine.run(caller, ready));
    }

    /** What is wrong with a document is told in the stream that was asked for, where its reader looks. */
    private HttpResponse<?> refused(HttpRequest<?> http, List<Fault> faults, AnswerType type) {
        return type == AnswerType.EVENTS && faults.getFirst().code().isOfTheDocument()
                ? events.of(http, new Outcome.Refused(faults))
                : Answers.refused(faults, type);
    }

    GraphQlRequest read(byte[] body) {
        if (body.length > limits.bodyBytes()) {
            throw new RefusedException(List.of(Doorkeeper.tooLarge(body.length, limits)));
        }
        return RequestReader.body(body);
    }

    private static String notAcceptable() {
        return "Accept application/graphql-response+json, application/json or text/event-stream.";
    }

    /** What somebody who is not signed in gets to hear. */
    private static final class Greeting {

        static Outcome answer(GraphQlRequest request) {
            String document =
                    request.document() == null ? "" : request.document().replaceAll("[\\s,]+", "");
            if (document.equals("{__typename}") || document.equals("query{__typename}")) {
                return new Outcome.Ran(Map.of("__typename", "Query"), List.of());
            }
            return new Outcome.Refused(List.of(
                    Fault.of(FaultCode.UNAUTHENTICATED, "Sign in first: only { __typename } is answered to anybody.")));
        }
    }
}
