package nl.noaber.cofinancing;

import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which divisions of costs.
 *
 * @param project of this project alone; null for all
 * @param unansweredBy those alone that were sent to this party and wait for its answer; null for all. Of another party than the
 *     viewer's own that is the team's to know: others find none
 * @param withdrawn those that were withdrawn, instead of those that are there; of these others see none
 */
public record CostDivisionFilter(
        @Nullable ProjectId project, @Nullable OrganisationId unansweredBy, boolean withdrawn) {

    public static final CostDivisionFilter ALL = new CostDivisionFilter(null, null, false);
}
