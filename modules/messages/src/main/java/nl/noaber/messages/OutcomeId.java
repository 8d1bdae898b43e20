package nl.noaber.messages;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies what came of an ask. */
public record OutcomeId(UUID value) implements Id {}
