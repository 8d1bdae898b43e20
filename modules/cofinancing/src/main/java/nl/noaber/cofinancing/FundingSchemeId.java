package nl.noaber.cofinancing;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a kind of money. */
public record FundingSchemeId(UUID value) implements Id {}
