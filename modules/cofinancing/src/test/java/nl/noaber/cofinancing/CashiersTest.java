package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Merges;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.SeenStakeholder;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CashiersTest {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final OrganisationId HENGELO = World.party("municipality/hengelo");

    private final Cashiers cashiers;
    private final CostDivisions divisions;
    private final Merges merges;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    CashiersTest(Cashiers cashiers, CostDivisions divisions, Merges merges, World world, StatementCounter statements) {
        this.cashiers = cashiers;
        this.divisions = divisions;
        this.merges = merges;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void asksWhatIsPledgedAndTellsWhatWasPaidSpentAndRemains() {
        Project project = world.estimated(world.planned("Kas"), World.once(2026, "1000.00"));
        Contribution almelo =
                world.given(project, World.ALMELO, World.to(ContributionState.COMMITTED), World.once(2026, "100.00"));
        world.given(project, World.BORNE, World.to(ContributionState.PLEDGED), World.once(2026, "200.00"));
        world.given(project, World.BZK, World.to(ContributionState.REQUESTED), World.once(2026, "500.00"));
        CashierMandate mandate = appointed(project);
        assertThat(asked(mandate, World.ALMELO)).isEqualByComparingTo("100.00");
        assertThat(mandate.parties()).hasSize(2);

        World.done(received(mandate, World.ALMELO, "100.00"));
        World.done(received(mandate, World.BORNE, "50.00"));
        CashierMandate paid = World.done(spent(mandate, "30.00"));
        CashierMandate.Totals totals = Objects.requireNonNull(paid.totals());
        assertThat(totals.asked()).isEqualByComparingTo("300.00");
        assertThat(totals.remains()).isEqualByComparingTo("120.00");
        assertThat(party(paid, World.ALMELO).remains()).isEqualByComparingTo("80.00");
        assertThat(party(paid, World.BORNE).remains()).isEqualByComparingTo("40.00");
        assertThat(party(paid, World.ALMELO).isPaid()).isTrue();
        assertThat(party(paid, World.ALMELO).contributions()).containsExactly(almelo.id());
        assertThat(party(paid, World.BORNE).isPaid()).isFalse();
    }

    @Test
    void asksThePartsOfADivisionThatAllAgreedToAndNothingBefore() {
        CostDivision division =
                World.done(divisions.plan(staff, NewCostDivision.of("Verdeeld", null, World.once(2026, "100.01"))));
        World.done(divisions.propose(
                staff,
                division.id(),
                1,
                new NewCostDivisionProposal(
                        null,
                        "Gelijk",
                        null,
                        CostDivisionFormula.of(
                                CostDivisionKey.EQUAL,
                                List.of(CostDivisionShare.of(World.ALMELO), CostDivisionShare.of(World.BORNE))))));
        CashierMandate mandate = World.done(cashiers.appoint(staff, mandate(null, division.id())));
        assertThat(party(mandate, World.ALMELO).asked()).isNull();
        World.done(divisions.send(staff, division.id(), 2, 1, null));
        for (OrganisationId party : List.of(World.ALMELO, World.BORNE)) {
            World.done(divisions.answer(
                    staff, division.id(), new NewCostDivisionAnswer(party, 1, CostDivisionVerdict.AGREED, null, null)));
        }
        CashierMandate agreed = cashiers.byId(staff, mandate.id()).orElseThrow();
        assertThat(asked(agreed, World.ALMELO)).isEqualByComparingTo("50.01");
        assertThat(asked(agreed, World.BORNE)).isEqualByComparingTo("50.00");
    }

    @Test
    void warnsOnceOfWhatIsAboveWhatWasAskedOutsideTheMandateOrNotThere() {
        CashierMandate mandate = appointed(pledged("100.00"));
        assertThat(World.problems(received(mandate, World.ALMELO, "100.01"))).containsExactly("ABOVE_ASKED amount");
        assertThat(World.problems(received(mandate, World.BORNE, "0.01"))).containsExactly("ABOVE_ASKED amount");
        assertThat(World.problems(cashiers.record(
                        staff, mandate.id(), receipt(World.ALMELO, "1.00", LocalDate.of(2024, 12, 31)), Set.of())))
                .containsExactly("OUTSIDE_MANDATE takenOn");
        assertThat(World.problems(spent(mandate, "0.01"))).containsExactly("ABOVE_RECEIVED amount");
        CashierMandate all = World.done(
                cashiers.record(staff, mandate.id(), receipt(World.ALMELO, "100.01", DAY), Set.of("ABOVE_ASKED")));
        assertThat(party(all, World.ALMELO).received()).isEqualByComparingTo("100.01");
    }

    @Test
    void isWrittenOnceAndCorrectedWithItsHistory() {
        CashierMandate mandate = appointed(pledged("100.00"));
        NewCashierLine line = receipt(World.ALMELO, "10.00", DAY);
        World.done(cashiers.record(staff, mandate.id(), line, Set.of()));
        CashierMandate once = World.done(cashiers.record(staff, mandate.id(), line, Set.of()));
        assertThat(once.lines()).hasSize(1);
        assertThat(once.version()).isEqualTo(2);

        CashierMandate corrected = World.done(correct(once, line.id(), amount("12.50")));
        assertThat(corrected.lines().getFirst().amount()).isEqualByComparingTo("12.50");
        assertThat(World.conflicting(correct(once, line.id(), amount("13.00")))
                        .record()
                        .version())
                .isEqualTo(3);
        CashierMandate out = World.done(correct(corrected, line.id(), out(true)));
        assertThat(out.lines().getFirst().withdrawn()).isTrue();
        assertThat(Objects.requireNonNull(out.totals()).received()).isZero();
        CashierMandate back = World.done(correct(out, line.id(), out(false)));
        assertThat(Objects.requireNonNull(back.totals()).received()).isEqualByComparingTo("12.50");
    }

    @Test
    void showsTheCashierAllAPartyItsOwnAndTheBoardTheTotals() {
        Project project = world.estimated(world.planned(World.details("Zicht")), World.once(2026, "1000.00"));
        world.given(project, World.ACHTERHOEK, World.to(ContributionState.PLEDGED), World.once(2026, "100.00"));
        world.given(project, World.ALMELO, World.to(ContributionState.PLEDGED), World.once(2026, "200.00"));
        CashierMandate mandate = appointed(project);
        World.done(received(mandate, World.ACHTERHOEK, "60.00"));
        World.done(received(mandate, World.ALMELO, "40.00"));
        World.done(spent(mandate, "10.00"));

        CashierMandate whole =
                cashiers.byId(People.partner(HENGELO.value()), mandate.id()).orElseThrow();
        assertThat(whole.sight()).isEqualTo(CashierSight.WHOLE);
        assertThat(whole.lines()).hasSize(3);
        assertThat(whole.parties()).hasSize(2);
        assertThat(Objects.requireNonNull(whole.totals()).remains()).isEqualByComparingTo("90.00");

        CashierMandate own = cashiers.byId(People.partner(), mandate.id()).orElseThrow();
        assertThat(own.sight()).isEqualTo(CashierSight.OWN);
        assertThat(own.totals()).isNull();
        assertThat(own.note()).isNull();
        assertThat(own.lines()).hasSize(1).allMatch(line -> World.ACHTERHOEK.equals(line.party()));
        assertThat(own.parties()).hasSize(1).allMatch(one -> one.party().equals(World.ACHTERHOEK));
        assertThat(own.parties().getFirst().remains()).isNull();

        assertThat(cashiers.byId(People.partner(World.BORNE.value()), mandate.id()))
                .isEmpty();
        assertThat(cashiers.byId(People.board(), mandate.id())).isEmpty();
        assertThat(cashiers.byId(People.auditor(), mandate.id())).isEmpty();
        assertThat(World.problems(cashiers.record(
                        People.partner(HENGELO.value()), mandate.id(), receipt(World.ALMELO, "1.00", DAY), Set.of())))
                .containsExactly("NOT_ALLOWED");
        assertThat(World.problems(cashiers.appoint(People.partner(), mandate(project.id(), null))))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void showsTheBoardTheTotalsOfAProjectThatItSees() {
        Project project = world.planned(new ProjectDetails(
                "Voor het bestuur",
                null,
                World.challenge(4),
                null,
                null,
                2026,
                2029,
                ProjectPhase.INITIATIVE,
                ProjectState.ACTIVE,
                Visibility.BOARD,
                Set.of()));
        world.given(project, World.ALMELO, World.to(ContributionState.PLEDGED), World.once(2026, "200.00"));
        CashierMandate mandate = appointed(project);
        World.done(received(mandate, World.ALMELO, "40.00"));
        CashierMandate totals = cashiers.byId(People.board(), mandate.id()).orElseThrow();
        assertThat(totals.sight()).isEqualTo(CashierSight.TOTALS);
        assertThat(totals.lines()).isEmpty();
        assertThat(totals.parties()).isEmpty();
        assertThat(Objects.requireNonNull(totals.totals()).received()).isEqualByComparingTo("40.00");
        assertThat(Objects.requireNonNull(totals.totals()).asked()).isEqualByComparingTo("200.00");
    }

    @Test
    void followsAPartyIntoWhatItWasMergedInto() {
        Organisation keep = world.municipality("Zz Kas blijft");
        Organisation absorb = world.municipality("Zz Kas gaat op");
        Project project = world.estimated(world.planned("Samen"), World.once(2026, "1000.00"));
        world.given(project, absorb.id(), World.to(ContributionState.PLEDGED), World.once(2026, "100.00"));
        CashierMandate mandate = World.done(cashiers.appoint(
                staff,
                new NewCashierMandate(
                        new CashierMandateId(Ids.next()),
                        absorb.id(),
                        project.id(),
                        null,
                        "D/26/1",
                        LocalDate.of(2025, 1, 1),
                        null,
                        null)));
        World.done(received(mandate, absorb.id(), "60.00"));
        MergeId merge = new MergeId(Ids.next());
        merges.merge(staff, merge, SeenStakeholder.of(keep), SeenStakeholder.of(absorb));

        CashierMandate merged = cashiers.byId(staff, mandate.id()).orElseThrow();
        assertThat(merged.cashierId()).isEqualTo(keep.id());
        assertThat(party(merged, keep.id()).received()).isEqualByComparingTo("60.00");
        assertThat(asked(merged, keep.id())).isEqualByComparingTo("100.00");
        assertThat(merged.parties()).hasSize(1);
        merges.undo(staff, merge);
        assertThat(cashiers.byId(staff, mandate.id()).orElseThrow().cashierId()).isEqualTo(absorb.id());
    }

    @Test
    void isChangedWithdrawnAndRestored() {
        CashierMandate mandate = appointed(pledged("100.00"));
        assertThat(World.done(cashiers.appoint(
                                staff,
                                new NewCashierMandate(
                                        mandate.id(),
                                        HENGELO,
                                        mandate.projectId(),
                                        null,
                                        "D/25/754155",
                                        mandate.validFrom(),
                                        mandate.validUntil(),
                                        "Volmacht")))
                        .version())
                .isEqualTo(1);
        CashierMandateChange change =
                new CashierMandateChange(Patch.set("D/26/9"), Patch.kept(), Patch.set(null), Patch.kept());
        CashierMandate changed = World.done(cashiers.update(staff, mandate.id(), 1, change));
        assertThat(changed.document()).isEqualTo("D/26/9");
        assertThat(World.conflicting(cashiers.withdraw(staff, mandate.id(), 1))
                        .record()
                        .version())
                .isEqualTo(2);
        CashierMandate gone = World.done(cashiers.withdraw(staff, mandate.id(), 2));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(World.problems(received(gone, World.ALMELO, "1.00"))).containsExactly("MANDATE_WITHDRAWN id");
        assertThat(cashiers.byId(People.partner(HENGELO.value()), mandate.id())).isEmpty();
        assertThat(World.done(cashiers.restore(staff, mandate.id(), 3)).withdrawn())
                .isFalse();
    }

    @Test
    void isReadInNineStatementsHoweverManyThereAre() {
        Project project = pledged("100.00");
        for (int number = 0; number < 5; number++) {
            World.done(received(appointed(project), World.ALMELO, "1.00"));
        }
        for (Viewer viewer : List.of(staff, People.partner(HENGELO.value()), People.partner(), People.board())) {
            statements.atMost(9, () -> cashiers.list(viewer, CashierFilter.ALL, PageRequest.first(50)));
            statements.atMost(1, () -> cashiers.count(viewer, CashierFilter.ALL));
        }
    }

    @Test
    void leavesTheBookOfTheScenarioEmpty() {
        world.loadScenario();
        world.loadScenario();
        CashierMandate ros = cashiers.byId(staff, new CashierMandateId(Ids.named("cashier-mandate/ros-process")))
                .orElseThrow();
        assertThat(ros.cashierId()).isEqualTo(HENGELO);
        assertThat(ros.document()).isEqualTo("D/25/754155");
        assertThat(ros.lines()).isEmpty();
        assertThat(ros.parties()).hasSize(17);
        assertThat(ros.parties().stream().filter(party -> party.asked() != null))
                .allMatch(party -> party.party().equals(World.ALMELO));
    }

    private Project pledged(String amount) {
        Project project = world.estimated(world.planned("Toegezegd"), World.once(2026, "1000.00"));
        world.given(project, World.ALMELO, World.to(ContributionState.PLEDGED), World.once(2026, amount));
        return project;
    }

    private CashierMandate appointed(Project project) {
        return World.done(cashiers.appoint(staff, mandate(project.id(), null)));
    }

    static NewCashierMandate mandate(@Nullable ProjectId project, @Nullable CostDivisionId division) {
        return new NewCashierMandate(
                new CashierMandateId(Ids.next()),
                HENGELO,
                project,
                division,
                "D/25/754155",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 12, 31),
                "Volmacht");
    }

    private Recording<CashierMandate> received(CashierMandate mandate, OrganisationId party, String amount) {
        return cashiers.record(staff, mandate.id(), receipt(party, amount, DAY), Set.of());
    }

    static NewCashierLine receipt(OrganisationId party, String amount, LocalDate day) {
        return new NewCashierLine(
                new CashierLineId(Ids.next()),
                CashierLineSort.RECEIPT,
                party,
                day,
                new BigDecimal(amount),
                "Eerste termijn",
                "F/26/1");
    }

    private Recording<CashierMandate> spent(CashierMandate mandate, String amount) {
        return cashiers.record(
                staff,
                mandate.id(),
                new NewCashierLine(
                        new CashierLineId(Ids.next()),
                        CashierLineSort.EXPENSE,
                        null,
                        DAY,
                        new BigDecimal(amount),
                        "Bureau, eerste fase",
                        null),
                Set.of());
    }

    private Recording<CashierMandate> correct(CashierMandate mandate, CashierLineId line, CashierLineChange change) {
        return cashiers.correct(staff, mandate.id(), line, mandate.version(), change, Set.of());
    }

    private static CashierLineChange amount(String amount) {
        return new CashierLineChange(
                Patch.kept(),
                Patch.kept(),
                Patch.set(new BigDecimal(amount)),
                Patch.kept(),
                Patch.kept(),
                Patch.kept());
    }

    private static CashierLineChange out(boolean out) {
        return new CashierLineChange(
                Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(out));
    }

    private static CashierParty party(CashierMandate mandate, OrganisationId party) {
        return mandate.parties().stream()
                .filter(one -> one.party().equals(party))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal asked(CashierMandate mandate, OrganisationId party) {
        return Objects.requireNonNull(party(mandate, party).asked());
    }
}
