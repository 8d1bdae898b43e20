package nl.noaber.access;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a bar, and nobody. */
public record BarredIdentityId(UUID value) implements Id {}
