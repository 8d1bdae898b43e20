package nl.noaber.cofinancing;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a line in the cash book of a cashier. */
public record CashierLineId(UUID value) implements Id {}
