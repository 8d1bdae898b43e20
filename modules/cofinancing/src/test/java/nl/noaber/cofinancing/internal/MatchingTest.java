package nl.noaber.cofinancing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.Funding;
import nl.noaber.cofinancing.FundingGrouping;
import nl.noaber.cofinancing.FundingMatch;
import nl.noaber.cofinancing.FundingMatch.Bound;
import nl.noaber.cofinancing.FundingMatch.Planning;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.cofinancing.FundingStage;
import nl.noaber.cofinancing.FundingSums;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static final ProjectId PROJECT = new ProjectId(Ids.named("project/match"));

    /** What a call says, as text; empty where it says nothing. */
    private record Call(String opens, String closes, String decision, String share, String minimum, String maximum) {

        FundingOpportunity opportunity(String budget) {
            return new FundingOpportunity(
                    new FundingOpportunityId(Ids.named("opportunity/match")),
                    "Kans",
                    null,
                    new FundingSchemeId(Ids.named("scheme/match")),
                    date(opens),
                    date(closes),
                    date(decision),
                    amount(budget),
                    amount(minimum),
                    amount(maximum),
                    amount(share),
                    null,
                    null,
                    FundingStage.SEEN,
                    LocalDate.of(2026, 1, 1),
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Visibility.TEAM,
                    Instant.EPOCH,
                    "",
                    Instant.EPOCH,
                    1,
                    false);
        }
    }

    private static @Nullable PartialDate date(String text) {
        return PartialDate.parse(text).orElse(null);
    }

    private static @Nullable BigDecimal amount(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static Call share(String share) {
        return new Call("2027-01-01", "2027-06-30", "2027-10", share, "", "");
    }

    private static Funding.Row year(int year, String once, String given, String yearly) {
        Map<CostKind, FundingSums> kinds = new EnumMap<>(CostKind.class);
        kinds.put(CostKind.ONE_OFF, sums(once, given));
        kinds.put(CostKind.STRUCTURAL, sums(yearly, "0"));
        return new Funding.Row(null, year, null, kinds, Map.of(), Map.of());
    }

    private static FundingSums sums(String cost, String sure) {
        return new FundingSums(new BigDecimal(cost), new BigDecimal(sure), BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static FundingMatch match(Call call, String budget, int first, int last, Funding.Row... years) {
        return Matching.of(
                call.opportunity(budget),
                new Matching.Candidate(
                        PROJECT, first, last, new Funding(FundingGrouping.YEAR, List.of(years), Map.of(), Map.of())),
                List.of(),
                null);
    }

    private static FundingMatch.Kind kind(FundingMatch match, CostKind kind) {
        return Objects.requireNonNull(match.kinds().get(kind));
    }

    @Test
    void paysItsShareOfWhatIsSpentFromTheYearInWhichItOpens() {
        FundingMatch match =
                match(share("33.3333"), "", 2026, 2028, year(2026, "500", "0", "0"), year(2028, "100", "40", "10.01"));
        assertThat(match.firstYear()).isEqualTo(2027);
        assertThat(match.eligibleCost()).isEqualTo("110.01");
        assertThat(match.share()).isEqualTo("36.66");
        assertThat(match.possible()).isEqualTo("36.66");
        assertThat(match.bound()).isEqualTo(Bound.SHARE);
        assertThat(match.fills()).isEqualTo("36.66");
        assertThat(kind(match, CostKind.ONE_OFF).gap()).isEqualTo("60.00");
        assertThat(kind(match, CostKind.ONE_OFF).fills()).isEqualTo("36.66");
        assertThat(kind(match, CostKind.STRUCTURAL).fills()).isEqualTo("10.01");
    }

    @Test
    void neverFillsAGapOfOneKindWithWhatIsTooMuchOfAnother() {
        FundingMatch match = match(share("100"), "", 2027, 2027, year(2027, "100", "150", "20"));
        assertThat(kind(match, CostKind.ONE_OFF).gap()).isEqualTo("-50.00");
        assertThat(kind(match, CostKind.ONE_OFF).fills()).isEqualTo("0.00");
        assertThat(match.fills()).isEqualTo("20.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "50; ; ; ; 50.00; SHARE",
                "50; ; 40.00; ; 40.00; MAXIMUM",
                "50; ; 40.00; 30.00; 30.00; BUDGET",
                "50; 50.00; ; ; 50.00; SHARE",
                "50; 50.01; ; ; 0.00; BELOW_MINIMUM",
                "''; ; ; ; 100.00; SHARE",
                "0.0001; ; ; ; 0.00; SHARE"
            })
    void isBoundByMinimumMaximumAndBudget(
            String share,
            @Nullable String minimum,
            @Nullable String maximum,
            @Nullable String budget,
            String possible,
            Bound bound) {
        Call call = new Call("", "", "", share, text(minimum), text(maximum));
        FundingMatch match = match(call, text(budget), 2027, 2027, year(2027, "100", "0", "0"));
        assertThat(match.possible()).isEqualTo(possible);
        assertThat(match.bound()).isEqualTo(bound);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Test
    void saysThatThereIsNoCost() {
        assertThat(match(share("50"), "", 2026, 2026, year(2026, "100", "0", "0"))
                        .bound())
                .isEqualTo(Bound.NO_COST);
        FundingMatch unknown = Matching.of(
                share("50").opportunity(""), new Matching.Candidate(PROJECT, 2026, 2029, null), List.of(), null);
        assertThat(unknown.bound()).isEqualTo(Bound.NO_COST);
        assertThat(unknown.fills()).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-12-31; ; IN_TIME",
                "2027-01-01; ; AFTER_START",
                "2027; ; AFTER_START",
                "2026; ; IN_TIME",
                "2029-12; ; AFTER_START",
                "2030-01; ; AFTER_END",
                "; 2030-01-01; AFTER_END",
                "; ; UNKNOWN"
            })
    void holdsTheDecisionAgainstTheYearsOfTheProject(
            @Nullable String decision, @Nullable String closes, Planning planning) {
        Call call = new Call("", text(closes), text(decision), "50", "", "");
        assertThat(match(call, "", 2027, 2029).planning()).isEqualTo(planning);
    }

    /** Whatever the cost: never more than the share, the maximum and what is missing, and of each kind no more than that. */
    @Test
    void neverPromisesMoreThanThereIs() {
        SplittableRandom random = new SplittableRandom(20261126);
        for (int round = 0; round < 2_000; round++) {
            BigDecimal percent = cents(random, 1_000_000).movePointLeft(2).min(BigDecimal.valueOf(100));
            BigDecimal most = cents(random, 5_000_000);
            Call call = new Call("2026", "", "", percent.toPlainString(), "", most.toPlainString());
            List<Funding.Row> years = new ArrayList<>();
            for (int year = 2026; year < 2027 + random.nextInt(10); year++) {
                years.add(year(year, money(random), money(random), money(random)));
            }
            FundingMatch match = match(call, "", 2026, 2036, years.toArray(Funding.Row[]::new));
            BigDecimal missing = match.kinds().values().stream()
                    .map(kind -> kind.gap().max(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(match.possible()).isLessThanOrEqualTo(most);
            assertThat(match.share())
                    .isEqualTo(match.eligibleCost()
                            .multiply(percent)
                            .divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN));
            assertThat(match.fills()).isEqualByComparingTo(missing.min(match.possible()));
            assertThat(match.kinds().values()).allSatisfy(kind -> {
                assertThat(kind.fills()).isLessThanOrEqualTo(match.possible());
                assertThat(kind.fills()).isLessThanOrEqualTo(kind.gap().max(BigDecimal.ZERO));
            });
        }
    }

    private static BigDecimal cents(SplittableRandom random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 2);
    }

    private static String money(SplittableRandom random) {
        return cents(random, 2_000_000).toPlainString();
    }
}
