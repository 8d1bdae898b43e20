package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.util.List;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A party for which a cashier collects and pays.
 *
 * @param asked what it has to pay: of contributions that are pledged, committed or paid, or of a division that all agreed
 *     to; null when nobody said
 * @param received what it paid
 * @param remains what remains of that, when what was spent is taken of all by what each paid; null when that is not for the
 *     viewer, or something was spent of nobody's money
 * @param contributions from which it follows what it has to pay, and which can be called paid
 */
public record CashierParty(
        OrganisationId party,
        @Nullable BigDecimal asked,
        BigDecimal received,
        @Nullable BigDecimal remains,
        List<ContributionId> contributions) {

    public CashierParty {
        contributions = List.copyOf(contributions);
    }

    /** Whether it paid all that was asked. */
    public boolean isPaid() {
        return asked != null && asked.signum() > 0 && received.compareTo(asked) >= 0;
    }
}
