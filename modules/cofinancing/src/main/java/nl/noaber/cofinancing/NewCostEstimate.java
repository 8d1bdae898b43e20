package nl.noaber.cofinancing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cost estimate to record; see {@link CostEstimate} for the fields. Its lines are in the prices of its price level. */
public record NewCostEstimate(
        int priceLevel, String source, @Nullable String note, List<MoneyLine> lines, List<IndexRate> rates) {

    public NewCostEstimate {
        lines = List.copyOf(lines);
        rates = List.copyOf(rates);
    }

    public Indexation indexation() {
        return new Indexation(priceLevel, rates);
    }
}
