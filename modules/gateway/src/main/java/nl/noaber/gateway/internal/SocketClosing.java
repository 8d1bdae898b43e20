package nl.noaber.gateway.internal;

import io.micronaut.websocket.CloseReason;

/** Why a WebSocket is closed, in the codes of the subprotocol. */
enum SocketClosing {
    BAD_MESSAGE(4400, "A message that is not of the subprotocol graphql-transport-ws"),
    UNAUTHORIZED(4401, "Unauthorized"),
    FORBIDDEN(4403, "Forbidden"),
    NO_SUBPROTOCOL(4406, "Subprotocol not acceptable"),
    INITIALISATION_TIMEOUT(4408, "Connection initialisation timeout"),
    SUBSCRIBER_EXISTS(4409, "Subscriber already exists"),
    TOO_MANY_INITIALISATIONS(4429, "Too many initialisation requests");

    private final int code;
    private final String sentence;

    SocketClosing(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    CloseReason reason() {
        return new CloseReason(code, sentence);
    }
}
