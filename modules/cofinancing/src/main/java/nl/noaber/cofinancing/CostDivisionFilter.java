package nl.noaber.cofinancing;

import org.jspecify.annotations.Nullable;

/**
 * Which divisions of costs.
 *
 * @param project of this project alone; null for all
 * @param withdrawn those that were withdrawn, instead of those that are there; of these others see none
 */
public record CostDivisionFilter(@Nullable ProjectId project, boolean withdrawn) {

    public static final CostDivisionFilter ALL = new CostDivisionFilter(null, false);
}
