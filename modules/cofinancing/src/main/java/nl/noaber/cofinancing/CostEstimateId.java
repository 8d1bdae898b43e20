package nl.noaber.cofinancing;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a version of the estimate of what a project costs. */
public record CostEstimateId(UUID value) implements Id {}
