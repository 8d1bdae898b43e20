package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a funding opportunity for one project, or was awarded to it.
 *
 * @param lines by year and kind; empty as long as the amounts are open
 * @param asked whether somebody asked for it; what was only awarded is gone when the award is taken back
 * @param contributionId what was awarded; null until then
 */
public record FundingApplication(
        ProjectId projectId,
        List<MoneyLine> lines,
        boolean asked,
        @Nullable ContributionId contributionId) {

    public FundingApplication {
        lines = List.copyOf(lines);
    }

    /** What is asked in all, in euros. */
    public BigDecimal total() {
        return lines.stream().map(MoneyLine::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
