package nl.noaber.messages;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a lobby message. */
public record LobbyMessageId(UUID value) implements Id {}
