package nl.noaber.stakeholders;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a post. */
public record PostId(UUID value) implements Id {}
