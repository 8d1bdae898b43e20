package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.stakeholders.OrganisationId;

/** Adds up the lines of a cash book, to the cent. Lines that were taken out do not count. */
public final class CashierBook {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private CashierBook() {}

    /** What each party paid. */
    public static Map<OrganisationId, BigDecimal> received(List<CashierLine> lines) {
        Map<OrganisationId, BigDecimal> received = new LinkedHashMap<>();
        for (CashierLine line : lines) {
            OrganisationId party = line.party();
            if (!line.withdrawn() && line.sort() == CashierLineSort.RECEIPT && party != null) {
                received.merge(party, line.amount(), BigDecimal::add);
            }
        }
        return received;
    }

    public static BigDecimal total(List<CashierLine> lines, CashierLineSort sort) {
        return lines.stream()
                .filter(line -> !line.withdrawn() && line.sort() == sort)
                .map(CashierLine::amount)
                .reduce(NOTHING, BigDecimal::add);
    }

    /**
     * What remains of what each paid: what was spent is taken of all by what each paid, the largest remainders first, so that it
     * adds up to what remains in all.
     *
     * @return empty when something was spent of nobody's money
     */
    public static Map<OrganisationId, BigDecimal> remains(Map<OrganisationId, BigDecimal> received, BigDecimal spent) {
        List<BigInteger> weights = new ArrayList<>();
        received.values().forEach(amount -> weights.add(Apportionment.cents(amount)));
        if (spent.signum() > 0 && weights.stream().allMatch(weight -> weight.signum() == 0)) {
            return Map.of();
        }
        List<BigInteger> taken = Apportionment.of(Apportionment.cents(spent), weights);
        Map<OrganisationId, BigDecimal> remains = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<OrganisationId, BigDecimal> one : received.entrySet()) {
            remains.put(one.getKey(), one.getValue().subtract(Apportionment.euros(taken.get(place))));
            place++;
        }
        return remains;
    }
}
