package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostDivisionCalculationTest {

    private final CostDivisions divisions;
    private final World world;
    private final Viewer staff = People.staff();

    CostDivisionCalculationTest(CostDivisions divisions, World world) {
        this.divisions = divisions;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void dividesTheSameOverSeventeenParties() {
        CostDivisionCalculation given = calculated(CostDivisionKey.EQUAL, shares(World.SEVENTEEN), "333333.33");
        assertThat(parts(given)).contains("19607.84").hasSize(17);
        assertThat(sum(given)).isEqualTo("333333.33");
        assertThat(given.undivided()).isEqualTo("0.00");
    }

    @Test
    void dividesByTheInhabitantsOfTheRegister() {
        CostDivisionCalculation given =
                calculated(CostDivisionKey.PER_INHABITANT, shares(List.of(World.ALMELO, World.BORNE)), "100204.00");
        assertThat(parts(given)).containsExactly("75166.00", "25038.00");
        assertThat(given.parts().getFirst().inhabitants()).isEqualTo(75_166);
        assertThat(given.parts().getFirst().inhabitantsSource()).contains("ROO export retrieved 2026-05-16");
    }

    @Test
    void refusesAPartyOfWhichTheRegisterHasNoInhabitants() {
        CostDivisionCalculation given = calculated(CostDivisionKey.PER_INHABITANT, shares(World.SEVENTEEN), "100.00");
        assertThat(codes(given))
                .containsExactly(
                        "INHABITANTS_UNKNOWN shares.0.party",
                        "INHABITANTS_UNKNOWN shares.1.party",
                        "INHABITANTS_UNKNOWN shares.2.party");
    }

    @Test
    void dividesWhatOthersLeaveInAMix() {
        List<CostDivisionShare> shares = List.of(
                CostDivisionShare.amount(World.BZK, "1000.01"),
                CostDivisionShare.percent(World.party("province/overijssel"), "25"),
                CostDivisionShare.of(World.ALMELO),
                CostDivisionShare.of(World.BORNE));
        CostDivisionFormula formula = new CostDivisionFormula(CostDivisionKey.MIX, CostDivisionRemainder.EQUAL, shares);
        CostDivisionCalculation given = divisions.calculate(staff, List.of(World.once(2026, "2000.00")), formula);
        assertThat(parts(given)).containsExactly("1000.01", "500.00", "250.00", "249.99");
        assertThat(codes(divisions.calculate(
                        staff,
                        List.of(World.once(2026, "2000.00")),
                        CostDivisionFormula.of(CostDivisionKey.MIX, shares))))
                .containsExactly("REMAINDER_MISSING remainder");
    }

    @Test
    void refusesPercentagesThatAreNotAHundredAndNamesTheField() {
        List<CostDivisionShare> shares =
                List.of(CostDivisionShare.percent(World.ALMELO, "50.01"), CostDivisionShare.percent(World.BORNE, "50"));
        CostDivisionCalculation given = calculated(CostDivisionKey.PERCENTAGE, shares, "100.00");
        assertThat(codes(given)).containsExactly("PERCENTAGES_NOT_HUNDRED shares.1.percent");
        assertThat(given.problems().getFirst().arguments()).containsExactly("100,01");
    }

    @Test
    void refusesAmountsThatAreNotTheWhole() {
        assertThat(codes(fixed("60.00", "39.99"))).containsExactly("BELOW_TOTAL shares.1.amount");
        assertThat(codes(fixed("60.00", "40.01"))).containsExactly("ABOVE_TOTAL shares.1.amount");
        assertThat(codes(fixed("-1.00", "40.01"))).containsExactly("AMOUNT_NEGATIVE shares.0.amount");
        assertThat(codes(fixed("12345678901234567.00", "0.00"))).containsExactly("AMOUNT_TOO_HIGH shares.0.amount");
        assertThat(parts(fixed("60.00", "40.00"))).containsExactly("60.00", "40.00");
    }

    @Test
    void refusesADivisionOverNobodyAndAPartyTwice() {
        assertThat(codes(calculated(CostDivisionKey.EQUAL, List.of(), "1.00")))
                .containsExactly("PARTIES_MISSING shares");
        assertThat(codes(calculated(CostDivisionKey.EQUAL, shares(List.of(World.BZK, World.BZK)), "1.00")))
                .containsExactly("PARTY_TWICE shares.1.party");
    }

    /** Any amounts over any parties, however they are divided; the seed makes them again. */
    @ParameterizedTest
    @ValueSource(longs = {3, 17, 754155})
    void addsUpToTheCentByPartyAndYear(long seed) {
        Random chance = new Random(seed);
        for (int time = 0; time < 25; time++) {
            List<MoneyLine> lines = new ArrayList<>();
            for (int year = 2026; year <= 2026 + chance.nextInt(10); year++) {
                lines.add(new MoneyLine(
                        year, CostKind.PROCESS, BigDecimal.valueOf(chance.nextLong(1, 9_999_999_999L), 2)));
            }
            CostDivisionCalculation given = divisions.calculate(staff, lines, formula(chance));
            assertThat(given.problems()).isEmpty();
            assertThat(new BigDecimal(sum(given))).isEqualTo(CostDivision.total(lines));
            for (MoneyLine line : lines) {
                assertThat(given.parts().stream()
                                .flatMap(part -> part.lines().stream())
                                .filter(one -> one.year() == line.year())
                                .map(MoneyLine::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualTo(line.amount());
            }
            assertThat(given.parts())
                    .allMatch(part ->
                            CostDivision.total(part.lines()).compareTo(Objects.requireNonNull(part.part())) == 0);
        }
    }

    private static CostDivisionFormula formula(Random chance) {
        List<OrganisationId> parties = new ArrayList<>(World.TWENTE);
        Collections.shuffle(parties, chance);
        List<OrganisationId> some = parties.subList(0, 2 + chance.nextInt(12));
        return switch (chance.nextInt(4)) {
            case 0 -> CostDivisionFormula.of(CostDivisionKey.EQUAL, shares(some));
            case 1 -> CostDivisionFormula.of(CostDivisionKey.PER_INHABITANT, shares(some));
            case 2 ->
                new CostDivisionFormula(
                        CostDivisionKey.MIX,
                        chance.nextBoolean() ? CostDivisionRemainder.EQUAL : CostDivisionRemainder.PER_INHABITANT,
                        mixed(some));
            default -> CostDivisionFormula.of(CostDivisionKey.PERCENTAGE, percentages(some));
        };
    }

    private static List<CostDivisionShare> mixed(List<OrganisationId> parties) {
        List<CostDivisionShare> shares = new ArrayList<>(shares(parties));
        shares.set(0, CostDivisionShare.percent(parties.getFirst(), "33.3333"));
        return shares;
    }

    private static List<CostDivisionShare> percentages(List<OrganisationId> parties) {
        List<CostDivisionShare> shares = new ArrayList<>();
        BigDecimal left = new BigDecimal("100");
        for (OrganisationId party : parties.subList(1, parties.size())) {
            shares.add(CostDivisionShare.percent(party, "3.3333"));
            left = left.subtract(new BigDecimal("3.3333"));
        }
        shares.add(CostDivisionShare.percent(parties.getFirst(), left.toPlainString()));
        return shares;
    }

    private CostDivisionCalculation fixed(String first, String second) {
        return calculated(
                CostDivisionKey.FIXED,
                List.of(CostDivisionShare.amount(World.ALMELO, first), CostDivisionShare.amount(World.BORNE, second)),
                "100.00");
    }

    private CostDivisionCalculation calculated(CostDivisionKey key, List<CostDivisionShare> shares, String amount) {
        return divisions.calculate(staff, List.of(World.once(2026, amount)), CostDivisionFormula.of(key, shares));
    }

    private static List<String> parts(CostDivisionCalculation given) {
        assertThat(given.problems()).isEmpty();
        return given.parts().stream().map(part -> String.valueOf(part.part())).toList();
    }

    private static String sum(CostDivisionCalculation given) {
        return given.parts().stream()
                .map(part -> Objects.requireNonNull(part.part()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static List<String> codes(CostDivisionCalculation given) {
        return given.problems().stream()
                .map((Problem problem) -> problem.code() + " " + problem.field())
                .toList();
    }

    private static List<CostDivisionShare> shares(List<OrganisationId> parties) {
        return parties.stream().map(CostDivisionShare::of).toList();
    }
}
