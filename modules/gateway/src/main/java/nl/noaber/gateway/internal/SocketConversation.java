package nl.noaber.gateway.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.noaber.access.Caller;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One client's side of a WebSocket, from its introduction to its end. */
final class SocketConversation {

    private final SocketService service;
    private final SocketLine line;
    private final CompletableFuture<Optional<Caller>> caller;
    private final AtomicBoolean introduced = new AtomicBoolean();
    private final Map<String, SocketOperation> operations = new ConcurrentHashMap<>();
    private final Disposable.Swap timer = Disposables.swap();
    private final Mono<FaultCode> sessionEnds;
    private final Disposable.Swap watch = Disposables.swap();
    private volatile @Nullable Caller acknowledged;

    SocketConversation(
            SocketService service,
            SocketLine line,
            CompletableFuture<Optional<Caller>> caller,
            Mono<FaultCode> sessionEnds) {
        this.service = service;
        this.line = line;
        this.caller = caller;
        this.sessionEnds = sessionEnds;
    }

    void awaitInitialisation() {
        Duration patience = service.limits().connectionInit();
        timer.update(Mono.delay(patience).subscribe(_ -> line.close(SocketClosing.INITIALISATION_TIMEOUT)));
    }

    void hear(String text) {
        try {
            if (!(Json.read(text) instanceof Map<?, ?> message)) {
                line.close(SocketClosing.BAD_MESSAGE);
                return;
            }
            hear(message);
        } catch (RefusedException notJson) {
            line.close(SocketClosing.BAD_MESSAGE);
        }
    }

    private void hear(Map<?, ?> message) {
        switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> initialise();
            case "ping" -> line.say("pong", null, message.get("payload"));
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message.get("id"));
            default -> line.close(SocketClosing.BAD_MESSAGE);
        }
    }

    private void initialise() {
        if (introduced.getAndSet(true)) {
            line.close(SocketClosing.TOO_MANY_INITIALISATIONS);
            return;
        }
        timer.update(Disposables.disposed());
        CompletableFuture<?> _ = caller.whenComplete((found, failure) -> {
            if (failure == null && found.isPresent()) {
                acknowledge(found.get());
            } else {
                line.close(SocketClosing.FORBIDDEN);
            }
        });
    }

    private void acknowledge(Caller found) {
        acknowledged = found;
        line.say("connection_ack", null, null);
        watch.update(sessionEnds.subscribe(_ -> sayGoodbye()));
        timer.update(Flux.interval(service.limits().keepAlive())
                .onBackpressureDrop()
                .subscribe(_ -> line.say("ping", null, null)));
    }

    private void sayGoodbye() {
        end();
        line.close(SocketClosing.FORBIDDEN);
    }

    private void subscribe(Map<?, ?> message) {
        Caller on = acknowledged;
        if (on == null) {
            line.close(SocketClosing.UNAUTHORIZED);
            return;
        }
        if (!(message.get("id") instanceof String id)
                || id.isEmpty()
                || !(message.get("payload") instanceof Map<?, ?>)) {
            line.close(SocketClosing.BAD_MESSAGE);
            return;
        }
        SocketOperation operation = new SocketOperation(id, line, () -> operations.remove(id));
        if (operations.putIfAbsent(id, operation) != null) {
            line.close(SocketClosing.SUBSCRIBER_EXISTS);
            return;
        }
        int most = service.limits().subscriptionsPerConnection();
        if (operations.size() > most) {
            operation.refuse(List.of(Fault.of(
                    FaultCode.TOO_MANY_REQUESTS, "At most " + most + " operations at once on one connection.")));
            return;
        }
        service.threads().execute(() -> run(operation, on, message.get("payload")));
    }

    private void run(SocketOperation operation, Caller on, @Nullable Object payload) {
        try {
            operation.answer(service.run(on, RequestReader.fields(payload)));
        } catch (RefusedException refused) {
            operation.refuse(refused.faults());
        } catch (RuntimeException bug) {
            operation.refuse(List.of(Bugs.fault(bug, "a request over a WebSocket")));
        }
    }

    private void complete(@Nullable Object id) {
        SocketOperation operation = id instanceof String text ? operations.remove(text) : null;
        if (operation != null) {
            operation.cancel();
        }
    }

    void end() {
        timer.dispose();
        watch.dispose();
        operations.values().forEach(SocketOperation::cancel);
        operations.clear();
    }
}
