package nl.noaber.gateway.internal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RouteCondition;
import io.micronaut.websocket.CloseReason;
import io.micronaut.websocket.WebSocketSession;
import io.micronaut.websocket.annotation.OnClose;
import io.micronaut.websocket.annotation.OnError;
import io.micronaut.websocket.annotation.OnMessage;
import io.micronaut.websocket.annotation.OnOpen;
import io.micronaut.websocket.annotation.ServerWebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** GraphQL over a WebSocket at {@code /graphql}, in the subprotocol {@code graphql-transport-ws}. */
@ServerWebSocket(value = "/graphql", subprotocols = GraphQlSocket.PROTOCOL)
final class GraphQlSocket {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlSocket.class);

    /**
     * Keeps plain GET requests for the controller at the same path: Micronaut asks this when it routes a request, and
     * not when it upgrades a connection.
     */
    private static final String NEVER = "#{false}";

    private static final int FRAME = 1_048_576;

    private final SocketService service;
    private final Map<String, SocketHearing> hearings = new ConcurrentHashMap<>();

    GraphQlSocket(SocketService service) {
        this.service = service;
    }

    @OnOpen
    @RouteCondition(NEVER)
    void open(WebSocketSession session, HttpRequest<?> request) {
        boolean agreed = session.getSubprotocol().filter(PROTOCOL::equals).isPresent();
        if (!agreed) {
            session.close(SocketClosing.NO_SUBPROTOCOL.reason());
            return;
        }
        of(session).begin(service.begin(new SocketLine(session), request));
    }

    @OnMessage(maxPayloadLength = FRAME)
    @RouteCondition(NEVER)
    void hear(String message, WebSocketSession session) {
        if (session.isOpen()) {
            of(session).hear(message);
        }
    }

    /** A goodbye is answered with a goodbye, which Micronaut does not when there is a method like this. */
    @OnClose
    void close(WebSocketSession session) {
        session.close(CloseReason.NORMAL);
        end(session);
    }

    private void end(WebSocketSession session) {
        Optional.ofNullable(hearings.remove(session.getId())).ifPresent(SocketHearing::end);
    }

    @OnError
    void fail(WebSocketSession session, Throwable failure) {
        LOG.debug("A WebSocket failed: {}", failure.toString());
        end(session);
        if (session.isOpen()) {
            session.close(SocketClosing.BAD_MESSAGE.reason());
        }
    }

    private SocketHearing of(WebSocketSession session) {
        return hearings.computeIfAbsent(session.getId(), _ -> new SocketHearing());
    }
}
