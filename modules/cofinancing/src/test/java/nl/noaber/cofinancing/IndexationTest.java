package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexationTest {

    @Test
    void multipliesByTheRateOfEachYearAfterThePriceLevel() {
        Indexation indexation = new Indexation(2025, List.of(IndexRate.of(2027, "3"), IndexRate.of(2026, "2.5")));
        assertThat(indexation.factor(2024)).isEqualByComparingTo("1");
        assertThat(indexation.factor(2025)).isEqualByComparingTo("1");
        assertThat(indexation.factor(2026)).isEqualByComparingTo("1.025");
        assertThat(indexation.factor(2028)).isEqualByComparingTo("1.0874225");
        assertThat(indexation.applied(MoneyLine.of(2028, CostKind.ONE_OFF, "100.00")))
                .isEqualTo("108.74");
    }

    /** Rounded each year it would be another cent: 1.025 twenty times is 1.638616440290394..., exactly. */
    @Test
    void isExactOverTwentyYearsAndRoundedOnceHalfUp() {
        Indexation indexation = new Indexation(2026, List.of(IndexRate.of(2027, "2.5")));
        assertThat(indexation.factor(2046)).isEqualByComparingTo(new BigDecimal("1.025").pow(20));
        assertThat(indexation.applied(MoneyLine.of(2046, CostKind.STRUCTURAL, "1234567.89")))
                .isEqualTo("2022983.24");
        assertThat(new Indexation(2026, List.of(IndexRate.of(2027, "10")))
                        .applied(MoneyLine.of(2027, CostKind.ONE_OFF, "0.05")))
                .isEqualTo("0.06");
    }
}
