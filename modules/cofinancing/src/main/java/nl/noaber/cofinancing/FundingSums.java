package nl.noaber.cofinancing;

import java.math.BigDecimal;

/**
 * What something costs and what is given for it, in euros to the cent.
 *
 * @param cost indexed
 * @param sure committed or paid
 * @param likely pledged
 * @param hoped an idea, or requested
 */
public record FundingSums(BigDecimal cost, BigDecimal sure, BigDecimal likely, BigDecimal hoped) {

    public static final FundingSums NONE =
            new FundingSums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public FundingSums {
        cost = cost.setScale(2);
        sure = sure.setScale(2);
        likely = likely.setScale(2);
        hoped = hoped.setScale(2);
    }

    public FundingSums plus(FundingSums other) {
        return new FundingSums(
                cost.add(other.cost), sure.add(other.sure), likely.add(other.likely), hoped.add(other.hoped));
    }

    /** What is missing when only what is sure comes; below zero there is more than it costs. */
    public BigDecimal gap() {
        return cost.subtract(sure);
    }

    /** What is missing when what is likely comes as well. */
    public BigDecimal gapIfLikely() {
        return gap().subtract(likely);
    }

    /** What is missing when all that is hoped for comes as well. */
    public BigDecimal gapIfHoped() {
        return gapIfLikely().subtract(hoped);
    }
}
