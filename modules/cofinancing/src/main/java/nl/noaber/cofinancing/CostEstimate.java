package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a project is estimated to cost: one version, which never changes.
 *
 * @param number from 1
 * @param priceLevel the year in whose prices it was made
 * @param source who or what says so
 * @param note why it was made anew
 * @param rates the indexation, by year
 * @param lines by year and kind
 * @param madeBy the user's name at that time
 */
public record CostEstimate(
        CostEstimateId id,
        ProjectId projectId,
        int number,
        int priceLevel,
        String source,
        @Nullable String note,
        List<IndexRate> rates,
        List<CostLine> lines,
        Instant madeAt,
        String madeBy) {

    public static final int LONGEST_SOURCE = 500;
    public static final int LONGEST_NOTE = 2_000;

    public CostEstimate {
        rates = List.copyOf(rates);
        lines = List.copyOf(lines);
    }

    /** What it costs in all, indexed. */
    public BigDecimal total() {
        return lines.stream().map(CostLine::indexed).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
