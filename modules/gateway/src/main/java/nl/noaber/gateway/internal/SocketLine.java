package nl.noaber.gateway.internal;

import io.micronaut.websocket.WebSocketSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says messages of the subprotocol to the other side. */
record SocketLine(WebSocketSession session) {

    void say(String type, @Nullable String id, @Nullable Object payload) {
        say(type, id, payload, _ -> {});
    }

    /**
     * Says it, and then whether it went.
     *
     * @param said told true when it is on its way, which is when there is room for the next
     */
    void say(String type, @Nullable String id, @Nullable Object payload, Consumer<Boolean> said) {
        if (!session.isOpen()) {
            said.accept(false);
            return;
        }
        Map<String, Object> message = new LinkedHashMap<>();
        if (id != null) {
            message.put("id", id);
        }
        message.put("type", type);
        if (payload != null) {
            message.put("payload", payload);
        }
        CompletableFuture<?> _ =
                session.sendAsync(Json.text(message)).whenComplete((_, failure) -> said.accept(failure == null));
    }

    void close(SocketClosing reason) {
        if (session.isOpen()) {
            session.close(reason.reason());
        }
    }
}
