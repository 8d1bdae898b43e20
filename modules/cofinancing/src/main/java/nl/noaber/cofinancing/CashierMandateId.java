package nl.noaber.cofinancing;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies the mandate of a cashier. */
public record CashierMandateId(UUID value) implements Id {}
