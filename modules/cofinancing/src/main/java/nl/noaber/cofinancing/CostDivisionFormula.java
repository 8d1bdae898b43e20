package nl.noaber.cofinancing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what is divided, over whom.
 *
 * @param remainder of {@link CostDivisionKey#MIX} alone
 * @param shares each party once
 */
public record CostDivisionFormula(
        CostDivisionKey key, @Nullable CostDivisionRemainder remainder, List<CostDivisionShare> shares) {

    public CostDivisionFormula {
        shares = List.copyOf(shares);
    }

    public static CostDivisionFormula of(CostDivisionKey key, List<CostDivisionShare> shares) {
        return new CostDivisionFormula(key, null, shares);
    }

    /** Whether the register's figures are needed. */
    public boolean countsInhabitants() {
        return key == CostDivisionKey.PER_INHABITANT || remainder == CostDivisionRemainder.PER_INHABITANT;
    }

    /** Whether this party shares what the others leave. */
    public boolean shares(CostDivisionShare share) {
        return switch (key) {
            case EQUAL, PER_INHABITANT -> true;
            case FIXED, PERCENTAGE -> false;
            case MIX -> share.amount() == null && share.percent() == null;
        };
    }
}
