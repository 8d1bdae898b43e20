package nl.noaber.gateway.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Hears one side of a WebSocket from the first message on: it may come before the server has said that the connection is
 * open, as the two are told on different threads.
 */
final class SocketHearing {

    /** Whoever says more before being let in is not waited for. */
    private static final int MOST = 10;

    private final Queue<String> early = new ArrayDeque<>();
    private @Nullable SocketConversation conversation;

    synchronized void begin(SocketConversation begun) {
        conversation = begun;
        early.forEach(begun::hear);
        early.clear();
    }

    synchronized void hear(String message) {
        if (conversation != null) {
            conversation.hear(message);
        } else if (early.size() < MOST) {
            early.add(message);
        }
    }

    synchronized void end() {
        if (conversation != null) {
            conversation.end();
        }
    }
}
