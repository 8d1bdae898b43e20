package nl.noaber.cofinancing;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a division of a cost. */
public record CostDivisionId(UUID value) implements Id {}
