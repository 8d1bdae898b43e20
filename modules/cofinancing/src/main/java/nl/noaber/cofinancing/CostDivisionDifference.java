package nl.noaber.cofinancing;

import java.math.BigDecimal;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What one party bears by two proposals.
 *
 * @param before by the first; zero when it is no party to it, null when it is open
 * @param after by the second
 * @param difference by how much it bears more; null when one of the two is open
 */
public record CostDivisionDifference(
        OrganisationId party,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable BigDecimal difference) {}
