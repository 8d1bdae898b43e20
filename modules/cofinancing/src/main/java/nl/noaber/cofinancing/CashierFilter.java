package nl.noaber.cofinancing;

import org.jspecify.annotations.Nullable;

/**
 * Which mandates.
 *
 * @param project of this project alone, or of a division of its cost; null for all
 * @param division of this division alone; null for all
 * @param withdrawn those that were withdrawn, instead of those that are there; of these others see none
 */
public record CashierFilter(
        @Nullable ProjectId project, @Nullable CostDivisionId division, boolean withdrawn) {

    public static final CashierFilter ALL = new CashierFilter(null, null, false);
}
