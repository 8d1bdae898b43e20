package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApportionmentTest {

    @Test
    void givesTheCentsThatAreLeftToTheLargestFractions() {
        assertThat(Apportionment.of(BigInteger.valueOf(100), numbers(1, 1, 1))).isEqualTo(numbers(34, 33, 33));
        assertThat(Apportionment.of(BigInteger.valueOf(10), numbers(2, 3, 6))).isEqualTo(numbers(2, 3, 5));
    }

    @Test
    void dividesOneThirdOverSeventeen() {
        BigInteger third = BigInteger.valueOf(33_333_333);
        List<BigInteger> parts = Apportionment.of(third, Collections.nCopies(17, BigInteger.ONE));
        assertThat(Apportionment.sum(parts)).isEqualTo(third);
        assertThat(parts.stream().distinct()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void dividesNothingOverNobodyAndNothingElse() {
        assertThat(Apportionment.of(BigInteger.ZERO, List.of())).isEmpty();
        assertThat(Apportionment.of(BigInteger.ZERO, numbers(0, 0))).isEqualTo(numbers(0, 0));
        assertThatThrownBy(() -> Apportionment.of(BigInteger.ONE, List.of())).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesLinesThatAreNotWhatIsDivided() {
        assertThatThrownBy(() -> Apportionment.over(numbers(1, 2), numbers(4))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Apportionment.cents(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
    }

    /** Any amounts, up to 17 digits, over any number of parties and years; the seed makes them again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 17, 754155, 102000})
    void addsUpToTheCentInBothDirections(long seed) {
        Random chance = new Random(seed);
        for (int time = 0; time < 200; time++) {
            List<BigInteger> weights = chosen(chance, 1 + chance.nextInt(40), 1_000_000_000L);
            List<BigInteger> lines = chosen(chance, 1 + chance.nextInt(20), 99_999_999_999_999_999L);
            BigInteger total = Apportionment.sum(lines);
            List<BigInteger> parts = Apportionment.of(total, weights);
            List<List<BigInteger>> each = Apportionment.over(parts, lines);

            assertThat(Apportionment.sum(parts)).isEqualTo(total);
            assertThat(each.stream().map(Apportionment::sum)).isEqualTo(lines);
            assertThat(IntStream.range(0, parts.size())
                            .mapToObj(index -> each.stream()
                                    .map(line -> line.get(index))
                                    .reduce(BigInteger.ZERO, BigInteger::add)))
                    .isEqualTo(parts);
            assertThat(each.stream().flatMap(List::stream)).allMatch(cents -> cents.signum() >= 0);
            isWithinACentOfItsShare(total, weights, parts);
        }
    }

    private static void isWithinACentOfItsShare(BigInteger total, List<BigInteger> weights, List<BigInteger> parts) {
        BigInteger all = Apportionment.sum(weights);
        for (int index = 0; index < parts.size(); index++) {
            BigInteger off = parts.get(index)
                    .multiply(all)
                    .subtract(total.multiply(weights.get(index)))
                    .abs();
            assertThat(off).isLessThan(all);
        }
    }

    private static List<BigInteger> chosen(Random chance, int size, long most) {
        return Stream.generate(() -> BigInteger.valueOf(chance.nextLong(1, most)))
                .limit(size)
                .toList();
    }

    private static List<BigInteger> numbers(long... numbers) {
        return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toList();
    }
}
