package nl.noaber.cofinancing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides amounts of cents by the largest-remainder method: everybody gets its share rounded down, and the cents that are
 * left go to the largest fractions, the first of equal ones first. What is given adds up to what there was, always.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * One amount over weights.
     *
     * @param cents not negative
     * @param weights none negative, not all zero unless there are no cents
     * @return what each gets, in the order of the weights
     */
    public static List<BigInteger> of(BigInteger cents, List<BigInteger> weights) {
        BigInteger all = sum(weights);
        if (all.signum() == 0) {
            if (cents.signum() != 0) {
                throw new ArithmeticException("nobody to give " + cents + " cents to");
            }
            return weights;
        }
        List<BigInteger[]> quotas = weights.stream()
                .map(weight -> cents.multiply(weight).divideAndRemainder(all))
                .toList();
        List<BigInteger> given =
                new ArrayList<>(quotas.stream().map(quota -> quota[0]).toList());
        IntStream.range(0, quotas.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> quotas.get(index)[1])
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(cents.subtract(sum(given)).intValueExact())
                .forEach(index -> given.set(index, given.get(index).add(BigInteger.ONE)));
        return List.copyOf(given);
    }

    /**
     * Amounts over lines, so that both add up: what everybody gets in all lines together, and what each line is. Each line is
     * divided by what everybody has still to get.
     *
     * @param parts what each gets in all
     * @param lines what each line is; together as much as the parts
     * @return for each line what each gets of it
     */
    public static List<List<BigInteger>> over(List<BigInteger> parts, List<BigInteger> lines) {
        if (!sum(parts).equals(sum(lines))) {
            throw new ArithmeticException(sum(parts) + " is not " + sum(lines));
        }
        List<List<BigInteger>> divided = new ArrayList<>();
        List<BigInteger> left = parts;
        for (BigInteger line : lines) {
            List<BigInteger> before = left;
            List<BigInteger> given = of(line, before);
            left = IntStream.range(0, before.size())
                    .mapToObj(index -> before.get(index).subtract(given.get(index)))
                    .toList();
            divided.add(given);
        }
        return divided;
    }

    /** In cents; an amount that is finer is an {@link ArithmeticException}. */
    public static BigInteger cents(BigDecimal amount) {
        return amount.movePointRight(2).toBigIntegerExact();
    }

    public static BigDecimal euros(BigInteger cents) {
        return new BigDecimal(cents, 2);
    }

    static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
