package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What cannot stand in the book of a cashier, and what a mandate cannot be. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CashierRulesTest {

    private final Cashiers cashiers;
    private final World world;
    private final Viewer staff = People.staff();

    CashierRulesTest(Cashiers cashiers, World world) {
        this.cashiers = cashiers;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void refusesAmountsThatCannotBe() {
        CashierMandate mandate = appointed();
        for (String amount : List.of("-1.00", "0.00", "12345678901234567.00")) {
            assertThat(World.problems(cashiers.record(
                            staff,
                            mandate.id(),
                            CashiersTest.receipt(World.ALMELO, amount, CashiersTest.DAY),
                            Set.of())))
                    .hasSize(1)
                    .allMatch(problem -> problem.endsWith("amount"));
        }
    }

    @Test
    void refusesReceiptsOfNobodyAndOfTheFuture() {
        assertThat(World.problems(cashiers.record(
                        staff,
                        appointed().id(),
                        new NewCashierLine(
                                new CashierLineId(Ids.next()),
                                CashierLineSort.RECEIPT,
                                null,
                                LocalDate.of(2098, 1, 1),
                                BigDecimal.ONE,
                                "x".repeat(501),
                                "x".repeat(101)),
                        Set.of())))
                .containsExactly(
                        "PAYER_MISSING party",
                        "NOT_PAID_YET takenOn",
                        "DESCRIPTION_TOO_LONG description",
                        "DOCUMENT_TOO_LONG reference");
    }

    @Test
    void refusesExpensesOfAPartyAndForNothing() {
        assertThat(World.problems(cashiers.record(
                        staff,
                        appointed().id(),
                        new NewCashierLine(
                                new CashierLineId(Ids.next()),
                                CashierLineSort.EXPENSE,
                                World.ALMELO,
                                CashiersTest.DAY,
                                BigDecimal.ONE,
                                " ",
                                null),
                        Set.of())))
                .containsExactly("PAYER_NOT_HERE party", "PURPOSE_MISSING description");
    }

    @Test
    void refusesMandatesForNothing() {
        assertThat(World.problems(cashiers.appoint(
                        staff,
                        new NewCashierMandate(
                                new CashierMandateId(Ids.next()),
                                CashiersTest.HENGELO,
                                null,
                                null,
                                " ",
                                CashiersTest.DAY,
                                CashiersTest.DAY.minusDays(1),
                                null))))
                .containsExactly(
                        "MANDATE_DOCUMENT_MISSING document",
                        "MANDATE_ENDS_BEFORE validUntil",
                        "PROJECT_OR_DIVISION project");
    }

    private CashierMandate appointed() {
        Project project = world.estimated(world.planned("Geweigerd"), World.once(2026, "1000.00"));
        return World.done(cashiers.appoint(staff, CashiersTest.mandate(project.id(), null)));
    }
}
