package nl.noaber.cofinancing;

import java.math.BigDecimal;

/**
 * By how much prices rise.
 *
 * @param fromYear the first year in which they rise by this; until the year of the next rate
 * @param percent a year, for instance 2.5; below zero they fall
 */
public record IndexRate(int fromYear, BigDecimal percent) {

    public static final BigDecimal LOWEST = BigDecimal.valueOf(-10);
    public static final BigDecimal HIGHEST = BigDecimal.valueOf(25);
    public static final int DECIMALS = 3;

    public static IndexRate of(int fromYear, String percent) {
        return new IndexRate(fromYear, new BigDecimal(percent));
    }
}
