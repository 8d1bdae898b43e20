package nl.noaber.messages;

/** Two versions of one message, by their numbers; {@code from} is the one it is compared with. */
public record ComparedVersions(LobbyMessageId messageId, int from, int to) {}
