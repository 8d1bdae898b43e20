package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * How an amount at one price level is that of another year: multiplied by one plus the rate of each year after the price
 * level, up to that year. The product is exact; it is rounded once, at the end, to the cent, half up. Amounts of the year of
 * the price level and before are as they are.
 *
 * @param priceLevel the year in whose prices the amounts are
 * @param rates each holds until the next; before the first prices stay as they are
 */
public record Indexation(int priceLevel, List<IndexRate> rates) {

    public Indexation {
        rates = rates.stream()
                .sorted(Comparator.comparingInt(IndexRate::fromYear))
                .toList();
    }

    /** By what an amount is multiplied, exactly. */
    public BigDecimal factor(int year) {
        BigDecimal factor = BigDecimal.ONE;
        for (int each = priceLevel + 1; each <= year; each++) {
            factor = factor.multiply(BigDecimal.ONE.add(percent(each).movePointLeft(2)));
        }
        return factor;
    }

    /** The amount of a line in the prices of its own year. */
    public BigDecimal applied(MoneyLine line) {
        return line.amount().multiply(factor(line.year())).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal percent(int year) {
        return rates.stream()
                .filter(rate -> rate.fromYear() <= year)
                .reduce((_, last) -> last)
                .map(IndexRate::percent)
                .orElse(BigDecimal.ZERO);
    }
}
