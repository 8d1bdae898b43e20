package nl.noaber.access;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a token. */
public record ApiTokenId(UUID value) implements Id {}
