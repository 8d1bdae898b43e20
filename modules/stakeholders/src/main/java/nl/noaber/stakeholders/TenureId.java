package nl.noaber.stakeholders;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a tenure. */
public record TenureId(UUID value) implements Id {}
