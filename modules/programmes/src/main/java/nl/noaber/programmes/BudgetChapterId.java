package nl.noaber.programmes;

import java.util.UUID;
import nl.noaber.kernel.Id;

/** Identifies a chapter of the national budget. */
public record BudgetChapterId(UUID value) implements Id {}
