package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingMatch;
import nl.noaber.cofinancing.FundingMatch.Bound;
import nl.noaber.cofinancing.FundingMatch.Planning;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingSums;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a funding opportunity could do for a project. Cost counts from the year in which it opens, or else closes, or is decided:
 * nothing is paid of what was spent before. Until when money may be spent no window says, so the project's own last year is
 * the end.
 */
final class Matching {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Matching() {}

    /**
     * A project that it could serve.
     *
     * @param funding by year; null when nothing is known of its money
     */
    record Candidate(
            ProjectId id,
            int firstYear,
            int lastYear,
            @Nullable Funding funding) {}

    /** How much is possible, and what decides that. */
    record Possible(BigDecimal amount, Bound bound) {}

    static FundingMatch of(
            FundingOpportunity opportunity,
            Candidate project,
            List<FundingMatch.Conflict> conflicts,
            @Nullable BigDecimal asked) {
        int first = Math.max(project.firstYear(), firstYear(opportunity, project.firstYear()));
        Map<CostKind, FundingSums> sums = sums(project.funding(), first);
        BigDecimal cost = sums.values().stream().map(FundingSums::cost).reduce(NOTHING, BigDecimal::add);
        BigDecimal share = share(cost, opportunity.highestShare());
        Possible possible = possible(opportunity, cost, share);
        Map<CostKind, FundingMatch.Kind> kinds = new EnumMap<>(CostKind.class);
        sums.forEach((kind, sum) -> kinds.put(
                kind, new FundingMatch.Kind(sum.cost(), sum.gap(), missing(sum).min(possible.amount()))));
        return new FundingMatch(
                opportunity.id(),
                project.id(),
                first,
                Math.max(first, project.lastYear()),
                cost,
                share,
                possible.amount(),
                possible.bound(),
                sums.values().stream()
                        .map(Matching::missing)
                        .reduce(NOTHING, BigDecimal::add)
                        .min(possible.amount()),
                kinds,
                planning(opportunity, project),
                conflicts,
                asked);
    }

    private static int firstYear(FundingOpportunity opportunity, int otherwise) {
        return Stream.of(opportunity.opens(), opportunity.closes(), opportunity.decision())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(date -> date.earliest().getYear())
                .orElse(otherwise);
    }

    private static Map<CostKind, FundingSums> sums(@Nullable Funding funding, int first) {
        Map<CostKind, FundingSums> sums = new EnumMap<>(CostKind.class);
        Stream.ofNullable(funding)
                .flatMap(found -> found.rows().stream())
                .filter(row -> row.year() != null && row.year() >= first)
                .forEach(row -> row.kinds().forEach((kind, sum) -> sums.merge(kind, sum, FundingSums::plus)));
        return sums;
    }

    private static BigDecimal share(BigDecimal cost, @Nullable BigDecimal percent) {
        return percent == null ? cost : cost.multiply(percent).divide(WHOLE, 2, RoundingMode.DOWN);
    }

    private static Possible possible(FundingOpportunity opportunity, BigDecimal cost, BigDecimal share) {
        if (cost.signum() == 0) {
            return new Possible(NOTHING, Bound.NO_COST);
        }
        Possible possible = atMost(
                atMost(new Possible(share, Bound.SHARE), opportunity.maximum(), Bound.MAXIMUM),
                opportunity.budget(),
                Bound.BUDGET);
        BigDecimal least = opportunity.minimum();
        return least != null && possible.amount().compareTo(least) < 0
                ? new Possible(NOTHING, Bound.BELOW_MINIMUM)
                : possible;
    }

    private static Possible atMost(Possible possible, @Nullable BigDecimal most, Bound bound) {
        return most != null && possible.amount().compareTo(most) > 0 ? new Possible(most, bound) : possible;
    }

    private static BigDecimal missing(FundingSums sums) {
        return sums.gap().max(NOTHING);
    }

    /** By the last day on which it may be decided; as long as that is unknown, by the last on which it closes. */
    private static Planning planning(FundingOpportunity opportunity, Candidate project) {
        PartialDate decided = opportunity.decision() == null ? opportunity.closes() : opportunity.decision();
        if (decided == null) {
            return Planning.UNKNOWN;
        }
        LocalDate day = decided.latest();
        if (day.getYear() > project.lastYear()) {
            return Planning.AFTER_END;
        }
        return day.getYear() >= project.firstYear() ? Planning.AFTER_START : Planning.IN_TIME;
    }
}
