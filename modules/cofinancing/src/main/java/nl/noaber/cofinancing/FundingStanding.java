package nl.noaber.cofinancing;

import java.math.BigDecimal;

/**
 * Where an amount stands at a moment.
 *
 * @param certainty how sure it is; of a cost, and of what does not count, none
 * @param amount in euros; zero of what does not count
 */
public record FundingStanding(FundingCertainty certainty, BigDecimal amount) {

    /** Of what is not there. */
    public static final FundingStanding NOTHING = new FundingStanding(FundingCertainty.NONE, BigDecimal.ZERO);
}
