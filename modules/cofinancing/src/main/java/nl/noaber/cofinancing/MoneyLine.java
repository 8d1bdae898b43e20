package nl.noaber.cofinancing;

import java.math.BigDecimal;

/**
 * An amount for one year and kind.
 *
 * @param amount in euros, to the cent; an amount that is finer is an {@link ArithmeticException}
 */
public record MoneyLine(int year, CostKind kind, BigDecimal amount) {

    /** Smaller than a thousand billion: a longer number is a mistake in typing. */
    public static final BigDecimal HIGHEST = new BigDecimal("999999999999.99");

    public static final int MOST = 400;

    public MoneyLine {
        amount = amount.setScale(2);
    }

    public static MoneyLine of(int year, CostKind kind, String amount) {
        return new MoneyLine(year, kind, new BigDecimal(amount));
    }
}
