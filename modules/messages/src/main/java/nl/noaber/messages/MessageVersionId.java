package nl.noaber.messages;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies the wording of a lobby message at one time. */
public record MessageVersionId(UUID value) implements Id {}
