package nl.noaber.cofinancing;

import org.jspecify.annotations.Nullable;

/**
 * A proposal to make, or to make anew.
 *
 * @param number of the one that it replaces; null for one more
 */
public record NewCostDivisionProposal(
        @Nullable Integer number, String name, @Nullable String note, CostDivisionFormula formula) {}
