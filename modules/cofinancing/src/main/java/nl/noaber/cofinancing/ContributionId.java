package nl.noaber.cofinancing;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a contribution. */
public record ContributionId(UUID value) implements Id {}
