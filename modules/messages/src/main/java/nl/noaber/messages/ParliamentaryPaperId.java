package nl.noaber.messages;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a paper of Parliament about a message. */
public record ParliamentaryPaperId(UUID value) implements Id {}
