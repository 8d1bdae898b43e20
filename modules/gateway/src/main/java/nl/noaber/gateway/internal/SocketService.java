package nl.noaber.gateway.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import nl.noaber.access.Caller;
import nl.noaber.access.Viewers;

/** What every conversation over a WebSocket needs. */
@Singleton
record SocketService(
        Viewers viewers,
        SessionWatch sessions,
        RequestRates rates,
        Admission admission,
        Engine engine,
        Limits limits,
        @Named(TaskExecutors.BLOCKING) ExecutorService threads) {

    SocketConversation begin(SocketLine line, HttpRequest<?> request) {
        CompletableFuture<Optional<Caller>> caller =
                CompletableFuture.supplyAsync(() -> viewers.callerOf(request), threads);
        SocketConversation conversation = new SocketConversation(this, line, caller, sessions.ended(request));
        conversation.awaitInitialisation();
        return conversation;
    }

    /** Runs one operation; refusals are thrown. */
    Outcome run(Caller caller, GraphQlRequest request) {
        rates.count(caller.viewer());
        Ready ready = admission.admit(request);
        TokenScope.check(caller, ready);
        return engine.run(caller, ready);
    }
}
