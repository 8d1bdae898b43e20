package nl.noaber.gateway.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import nl.noaber.access.Viewers;
import nl.noaber.kernel.Viewer;

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
        CompletableFuture<Optional<Viewer>> viewer =
                CompletableFuture.supplyAsync(() -> viewers.viewerOf(request), threads);
        SocketConversation conversation = new SocketConversation(this, line, viewer, sessions.ended(request));
        conversation.awaitInitialisation();
        return conversation;
    }

    /** Runs one operation; refusals are thrown. */
    Outcome run(Viewer viewer, GraphQlRequest request) {
        rates.count(viewer);
        return engine.run(viewer, admission.admit(request));
    }
}
