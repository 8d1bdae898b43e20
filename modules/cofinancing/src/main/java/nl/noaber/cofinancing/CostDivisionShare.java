package nl.noaber.cofinancing;

import java.math.BigDecimal;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal says of one party.
 *
 * @param amount what it gives in all; null when that is not fixed, or not known
 * @param percent how much of the whole it gives; null when it is no percentage
 */
public record CostDivisionShare(
        OrganisationId party,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal percent) {

    public static final int PERCENT_DECIMALS = 4;
    public static final int MOST = 200;

    public static CostDivisionShare of(OrganisationId party) {
        return new CostDivisionShare(party, null, null);
    }

    public static CostDivisionShare amount(OrganisationId party, String amount) {
        return new CostDivisionShare(party, new BigDecimal(amount), null);
    }

    public static CostDivisionShare percent(OrganisationId party, String percent) {
        return new CostDivisionShare(party, null, new BigDecimal(percent));
    }
}
