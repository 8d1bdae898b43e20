package nl.noaber.stakeholders;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a relation between two stakeholders. */
public record RelationId(UUID value) implements Id {}
