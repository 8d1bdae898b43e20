package nl.noaber.messages;

/** A version by its message and number. */
public record VersionNumber(LobbyMessageId messageId, int number) {}
