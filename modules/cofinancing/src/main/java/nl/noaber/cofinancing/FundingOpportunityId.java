package nl.noaber.cofinancing;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a funding opportunity. */
public record FundingOpportunityId(UUID value) implements Id {}
