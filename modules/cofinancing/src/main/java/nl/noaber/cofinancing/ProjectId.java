package nl.noaber.cofinancing;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a project. */
public record ProjectId(UUID value) implements Id {}
