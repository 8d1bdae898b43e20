package nl.noaber.access;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a user. */
public record UserId(UUID value) implements Id {}
