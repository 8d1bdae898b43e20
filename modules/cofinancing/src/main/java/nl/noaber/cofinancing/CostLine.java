package nl.noaber.cofinancing;

import java.math.BigDecimal;

/**
 * What a project costs in one year, of one kind.
 *
 * @param amount in the prices of the estimate's price level
 * @param factor by what indexation multiplies it, rounded to six decimals to be shown
 * @param indexed in the prices of its own year: what counts
 */
public record CostLine(int year, CostKind kind, BigDecimal amount, BigDecimal factor, BigDecimal indexed) {}
