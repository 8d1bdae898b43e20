package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a funding opportunity could do for a project, and why; amounts are in euros, to the cent.
 *
 * @param firstYear the first year of the project whose cost could be paid
 * @param lastYear the last one
 * @param eligibleCost what the project costs in those years
 * @param share what {@code highestShare} percent of that is, rounded down to the cent; all of it when the share is unknown
 * @param possible the same, at most the maximum and the budget; nothing when it stays below the minimum
 * @param fills how much of what is missing in those years that can fill at most
 * @param kinds what is missing of each kind in those years; money of one kind never covers another
 * @param asked what is asked for this project already; null when it is not among them, or the viewer is not of the team
 */
public record FundingMatch(
        FundingOpportunityId opportunityId,
        ProjectId projectId,
        int firstYear,
        int lastYear,
        BigDecimal eligibleCost,
        BigDecimal share,
        BigDecimal possible,
        Bound bound,
        BigDecimal fills,
        Map<CostKind, Kind> kinds,
        Planning planning,
        List<Conflict> conflicts,
        @Nullable BigDecimal asked) {

    public FundingMatch {
        kinds = Map.copyOf(kinds);
        conflicts = List.copyOf(conflicts);
    }

    /** What decides how much is possible. */
    public enum Bound {
        /** The share it pays. */
        SHARE,
        /** What one application is for at most. */
        MAXIMUM,
        /** What there is for all. */
        BUDGET,
        /** It is less than one application is for at least. */
        BELOW_MINIMUM,
        /** There is no cost in those years. */
        NO_COST
    }

    /**
     * Of one kind.
     *
     * @param gap cost minus what is committed or paid; below zero there is more than it costs
     * @param fills what the possible amount can fill of it at most
     */
    public record Kind(BigDecimal cost, BigDecimal gap, BigDecimal fills) {}

    /** The day of the decision against the years of the project. */
    public enum Planning {
        /** It is decided before the project begins. */
        IN_TIME,
        /** The project has begun by then: what was spent before may not count. */
        AFTER_START,
        /** The project is over by then. */
        AFTER_END,
        /** It is not known when it is decided. */
        UNKNOWN
    }

    /**
     * Money that the project has, or asks, from the same side: it may not be paid twice.
     *
     * @param contribution what the same funder gives; null when it is an application
     * @param opportunity of the same kind of money, for which it applied; null when it is a contribution
     */
    public record Conflict(
            @Nullable ContributionId contribution, @Nullable FundingOpportunityId opportunity, BigDecimal amount) {}
}
