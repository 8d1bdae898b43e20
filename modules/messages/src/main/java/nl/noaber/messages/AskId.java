package nl.noaber.messages;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies what a lobby message asks, in every version in which it is asked. */
public record AskId(UUID value) implements Id {}
