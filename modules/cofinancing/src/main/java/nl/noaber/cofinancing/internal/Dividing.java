package nl.noaber.cofinancing.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.noaber.cofinancing.Apportionment;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionFormula;
import nl.noaber.cofinancing.CostDivisionKey;
import nl.noaber.cofinancing.CostDivisionPart;
import nl.noaber.cofinancing.CostDivisionRemainder;
import nl.noaber.cofinancing.CostDivisionShare;
import nl.noaber.cofinancing.MoneyLine;
import org.jspecify.annotations.Nullable;

/**
 * Divides a cost by a formula. What each bears is an exact fraction first: its amount, its percentage of the whole, or its
 * weight in what remains; together they are the whole, which is then divided by them to the cent.
 */
final class Dividing {

    private static final BigInteger HUNDRED_PERCENT = BigInteger.TEN.pow(2 + CostDivisionShare.PERCENT_DECIMALS);

    private final List<MoneyLine> lines;
    private final CostDivisionKey key;
    private final CostDivisionFormula formula;
    private final List<ShareRow> shares;

    Dividing(
            List<MoneyLine> lines,
            CostDivisionKey key,
            @Nullable CostDivisionRemainder remainder,
            List<ShareRow> shares) {
        this.lines = lines;
        this.key = key;
        this.formula = new CostDivisionFormula(
                key, remainder, shares.stream().map(ShareRow::share).toList());
        this.shares = shares;
    }

    /** What came of it; without lines as long as not all is divided. */
    record Divided(List<CostDivisionPart> parts, @Nullable BigDecimal undivided) {}

    Divided divided() {
        List<BigInteger> quotas = quotas();
        return quotas.isEmpty() ? open() : closed(quotas);
    }

    private Divided closed(List<BigInteger> quotas) {
        List<BigInteger> cents =
                lines.stream().map(line -> Apportionment.cents(line.amount())).toList();
        List<BigInteger> parts = Apportionment.of(total(), quotas);
        List<List<BigInteger>> each = Apportionment.over(parts, cents);
        return new Divided(
                IntStream.range(0, shares.size())
                        .mapToObj(index ->
                                shares.get(index).part(Apportionment.euros(parts.get(index)), lines(each, index)))
                        .toList(),
                BigDecimal.ZERO.setScale(2));
    }

    private List<MoneyLine> lines(List<List<BigInteger>> each, int index) {
        List<MoneyLine> own = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            BigInteger cents = each.get(line).get(index);
            if (cents.signum() > 0) {
                own.add(new MoneyLine(lines.get(line).year(), lines.get(line).kind(), Apportionment.euros(cents)));
            }
        }
        return own;
    }

    /** Only what was fixed is known. */
    private Divided open() {
        BigDecimal fixed = shares.stream()
                .map(ShareRow::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new Divided(
                shares.stream()
                        .map(share -> share.part(share.amount(), List.of()))
                        .toList(),
                lines.isEmpty() ? null : CostDivision.total(lines).subtract(fixed));
    }

    /**
     * What each bears, as a weight of which all are the whole; none as long as that is open or does not come out.
     */
    private List<BigInteger> quotas() {
        if (lines.isEmpty() || shares.isEmpty() || isOpen()) {
            return List.of();
        }
        List<BigInteger> weights = shares.stream().map(this::weight).toList();
        BigInteger all = sum(weights);
        BigInteger scale = all.max(BigInteger.ONE);
        List<BigInteger> own = shares.stream().map(this::own).toList();
        BigInteger left = total().multiply(HUNDRED_PERCENT).subtract(sum(own));
        if (left.signum() < 0 || (left.signum() > 0 && all.signum() == 0)) {
            return List.of();
        }
        return IntStream.range(0, shares.size())
                .mapToObj(index -> own.get(index).multiply(scale).add(left.multiply(weights.get(index))))
                .toList();
    }

    private boolean isOpen() {
        return shares.stream().anyMatch(share -> switch (key) {
            case FIXED -> share.amount() == null;
            case PERCENTAGE -> share.percent() == null;
            case EQUAL, PER_INHABITANT, MIX ->
                formula.countsInhabitants() && formula.shares(share.share()) && share.inhabitants() == null;
        });
    }

    /** In what the others leave. */
    private BigInteger weight(ShareRow share) {
        if (!formula.shares(share.share())) {
            return BigInteger.ZERO;
        }
        return formula.countsInhabitants()
                ? BigInteger.valueOf(Objects.requireNonNull(share.inhabitants()))
                : BigInteger.ONE;
    }

    /** Its amount or percentage, in millionths of cents. */
    private BigInteger own(ShareRow share) {
        if (share.amount() != null) {
            return Apportionment.cents(share.amount()).multiply(HUNDRED_PERCENT);
        }
        return share.percent() == null
                ? BigInteger.ZERO
                : share.percent()
                        .movePointRight(CostDivisionShare.PERCENT_DECIMALS)
                        .toBigIntegerExact()
                        .multiply(total());
    }

    private BigInteger total() {
        return Apportionment.cents(CostDivision.total(lines));
    }

    private static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
