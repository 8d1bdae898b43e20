package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostDivisionsTest {

    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);

    private final CostDivisions divisions;
    private final Contributions contributions;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    CostDivisionsTest(CostDivisions divisions, Contributions contributions, World world, StatementCounter statements) {
        this.divisions = divisions;
        this.contributions = contributions;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void isStoredOnceHoweverOftenItIsSent() {
        NewCostDivision one = NewCostDivision.of("Eenmaal", null, World.once(2026, "10.00"));
        World.done(divisions.plan(staff, one));
        assertThat(World.done(divisions.plan(staff, one)).version()).isEqualTo(1);
        assertThat(World.problems(divisions.plan(
                        staff, new NewCostDivision(one.id(), "Anders", null, null, Visibility.TEAM, List.of()))))
                .containsExactly("ID_IN_USE id");
        assertThat(World.problems(divisions.plan(
                        staff,
                        new NewCostDivision(
                                new CostDivisionId(Ids.next()), " ", null, null, Visibility.CONFIDENTIAL, List.of()))))
                .containsExactly("DIVISION_TITLE_MISSING title", "DIVISION_NEVER_CONFIDENTIAL visibility");
    }

    @Test
    void isMadeSentAnsweredChangedAgreedAndBookedOverSeventeenParties() {
        Project project = world.estimated(world.planned("Zeventien"), World.once(2026, "1000000.00"));
        CostDivision division = sent(project.id(), World.SEVENTEEN, "600000.00");
        answered(division, World.ALMELO, CostDivisionVerdict.OBJECTS, "Te hoog");
        CostDivision objected = now(division);
        assertThat(state(objected)).isEqualTo(CostDivisionState.SENT);

        CostDivision changed = World.done(divisions.propose(
                staff,
                division.id(),
                objected.version(),
                new NewCostDivisionProposal(
                        1,
                        "Almelo minder",
                        null,
                        new CostDivisionFormula(
                                CostDivisionKey.MIX,
                                CostDivisionRemainder.EQUAL,
                                World.SEVENTEEN.stream()
                                        .map(party -> party.equals(World.ALMELO)
                                                ? CostDivisionShare.amount(party, "30000.00")
                                                : CostDivisionShare.of(party))
                                        .toList()))));
        assertThat(state(changed)).isEqualTo(CostDivisionState.DRAFT);
        assertThat(changed.proposals().getFirst().parts()).allMatch(part -> part.answer() == null);
        assertThat(problems(divisions.answer(
                        staff, division.id(), answer(World.BORNE, 1, CostDivisionVerdict.AGREED, null))))
                .contains("PROPOSAL_CHANGED round");

        isAgreedAndBooked(project, World.done(divisions.send(staff, division.id(), changed.version(), 1, LATER)));
    }

    private void isAgreedAndBooked(Project project, CostDivision again) {
        for (OrganisationId party : World.SEVENTEEN) {
            assertThat(World.problems(book(again, again.version()))).contains("NOT_ALL_AGREED id");
            answered(again, party, CostDivisionVerdict.AGREED_WITH_REMARK, "Onder voorbehoud van de raad");
        }
        CostDivision agreed = now(again);
        assertThat(state(agreed)).isEqualTo(CostDivisionState.AGREED);
        statements.atMost(26, () -> World.done(book(agreed, agreed.version())));
        CostDivision booked = now(agreed);
        assertThat(state(World.done(book(booked, agreed.version())))).isEqualTo(CostDivisionState.BOOKED);

        List<Contribution> made = contributions
                .list(staff, new ContributionFilter(project.id(), null, null), PageRequest.first(50))
                .nodes();
        assertThat(made).hasSize(17).allMatch(one -> one.state() == ContributionState.COMMITTED);
        assertThat(contributions.steps(
                        staff, made.stream().map(Contribution::id).collect(Collectors.toSet())))
                .allSatisfy(
                        (id, steps) -> assertThat(steps).hasSize(1).allMatch(step -> "D/26/9".equals(step.document())));
        assertThat(World.problems(divisions.update(staff, booked.id(), booked.version(), lines("1.00"))))
                .containsExactly("ALREADY_BOOKED lines");
    }

    @Test
    void lapsesAnswersWhenTheAmountsChange() {
        CostDivision division = sent(null, List.of(World.ALMELO), "200.00");
        answered(division, World.ALMELO, CostDivisionVerdict.AGREED, null);
        assertThat(state(now(division))).isEqualTo(CostDivisionState.AGREED);
        assertThat(World.problems(book(division, now(division).version()))).containsExactly("PROJECT_NEEDED id");
        CostDivision changed =
                World.done(divisions.update(staff, division.id(), now(division).version(), lines("300.00")));
        assertThat(state(changed)).isEqualTo(CostDivisionState.DRAFT);
        CostDivision again = World.done(divisions.send(staff, division.id(), changed.version(), 1, null));
        assertThat(state(again)).isEqualTo(CostDivisionState.SENT);
    }

    @Test
    void isNotSentAsLongAsSomethingIsOpen() {
        CostDivision open = World.done(divisions.plan(staff, NewCostDivision.of("Open", null)));
        CostDivision proposed = proposed(
                open,
                CostDivisionFormula.of(
                        CostDivisionKey.FIXED,
                        List.of(CostDivisionShare.amount(World.ALMELO, "5.00"), CostDivisionShare.of(World.BORNE))));
        assertThat(World.problems(divisions.send(staff, open.id(), proposed.version(), 1, null)))
                .containsExactly("COST_OPEN number");
        CostDivision known = World.done(divisions.update(staff, open.id(), proposed.version(), lines("300.00")));
        assertThat(known.proposals().getFirst().undivided()).isEqualTo("295.00");
        assertThat(World.problems(divisions.send(staff, open.id(), known.version(), 1, LocalDate.of(2020, 1, 1))))
                .containsExactly("DEADLINE_PASSED deadline", "PART_OPEN number");
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstChanged() {
        CostDivision division = World.done(divisions.plan(staff, NewCostDivision.of("Twee", null)));
        CostDivisionFormula equal = CostDivisionFormula.of(CostDivisionKey.EQUAL, shares(World.SEVENTEEN));
        proposed(division, equal);
        assertThat(World.conflicting(divisions.propose(
                                People.colleague(),
                                division.id(),
                                1,
                                new NewCostDivisionProposal(null, "Anders", null, equal)))
                        .record()
                        .version())
                .isEqualTo(2);
        assertThat(World.problems(divisions.send(staff, division.id(), 9, 1, null)))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
    }

    @Test
    void comparesTwoProposals() {
        CostDivision division =
                World.done(divisions.plan(staff, NewCostDivision.of("Vergelijk", null, World.once(2026, "100.00"))));
        proposed(division, CostDivisionFormula.of(CostDivisionKey.EQUAL, shares(List.of(World.ALMELO, World.BORNE))));
        proposed(now(division), CostDivisionFormula.of(CostDivisionKey.EQUAL, shares(List.of(World.BORNE))));
        assertThat(divisions.compare(staff, division.id(), 1, 2).orElseThrow().stream()
                        .map(one -> one.before() + " " + one.after() + " " + one.difference()))
                .containsExactly("50.00 0.00 -50.00", "50.00 100.00 50.00");
        assertThat(divisions.compare(People.partner(), division.id(), 1, 2)).isEmpty();
    }

    @Test
    void showsAPartyItsOwnPartOnceItWasSent() {
        CostDivision division =
                World.done(divisions.plan(staff, NewCostDivision.of("Eigen", null, World.once(2026, "100.00"))));
        proposed(
                division,
                CostDivisionFormula.of(CostDivisionKey.EQUAL, shares(List.of(World.ACHTERHOEK, World.BORNE))));
        assertThat(divisions.byId(People.partner(), division.id())).isEmpty();
        CostDivision sent = World.done(divisions.send(staff, division.id(), 2, 1, null));
        answered(sent, World.BORNE, CostDivisionVerdict.OBJECTS, "Geheim");
        CostDivisionProposal seen = divisions
                .byId(People.partner(), division.id())
                .orElseThrow()
                .proposals()
                .getFirst();
        assertThat(seen.whole()).isFalse();
        assertThat(seen.parts()).hasSize(1).allMatch(part -> part.party().equals(World.ACHTERHOEK));
        assertThat(divisions.byId(People.board(), division.id())).isEmpty();

        CostDivisionChange shared =
                new CostDivisionChange(Patch.kept(), Patch.kept(), Patch.set(Visibility.SHARED), Patch.kept());
        World.done(divisions.update(staff, division.id(), now(division).version(), shared));
        CostDivisionProposal all = divisions
                .byId(People.partner(), division.id())
                .orElseThrow()
                .proposals()
                .getFirst();
        assertThat(all.parts()).hasSize(2).allMatch(part -> part.answer() == null);
        assertThat(divisions.byId(People.board(), division.id())).isEmpty();
    }

    @Test
    void takesAPartnersOwnAnswerAndNoOther() {
        CostDivision division = sent(null, List.of(World.ACHTERHOEK, World.BORNE), "100.00");
        assertThat(problems(divisions.answer(
                        People.partner(), division.id(), answer(World.BORNE, 1, CostDivisionVerdict.AGREED, null))))
                .containsExactly("NOT_FOUND party");
        assertThat(problems(divisions.answer(
                        People.partner(), division.id(), answer(null, 1, CostDivisionVerdict.OBJECTS, " "))))
                .containsExactly("REASON_MISSING remark");
        assertThat(problems(divisions.answer(
                        People.board(), division.id(), answer(World.BORNE, 1, CostDivisionVerdict.AGREED, null))))
                .containsExactly("NOT_ALLOWED");
        CostDivision answered = World.done(
                divisions.answer(People.partner(), division.id(), answer(null, 1, CostDivisionVerdict.AGREED, null)));
        assertThat(Objects.requireNonNull(answered.proposals()
                                .getFirst()
                                .parts()
                                .getFirst()
                                .answer())
                        .verdict())
                .isEqualTo(CostDivisionVerdict.AGREED);
        assertThat(problems(divisions.answer(
                        People.partner(),
                        sent(null, List.of(World.BORNE), "1.00").id(),
                        answer(null, 1, CostDivisionVerdict.AGREED, null))))
                .containsExactly("NOT_FOUND id");
        assertThat(problems(divisions.plan(People.partner(), NewCostDivision.of("Niet", null))))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void losesNoAnswerThatItsWriterDidNotSee() {
        CostDivision division = sent(null, List.of(World.ACHTERHOEK, World.BORNE), "100.00");
        NewCostDivisionAnswer objects = answer(null, 1, CostDivisionVerdict.OBJECTS, "Te veel");
        CostDivision answered = World.done(divisions.answer(People.partner(), division.id(), objects));
        assertThat(problems(divisions.answer(
                        staff, division.id(), answer(World.ACHTERHOEK, 1, CostDivisionVerdict.AGREED, null))))
                .containsExactly("ANSWERED_MEANWHILE verdict");
        World.done(divisions.answer(People.partner(), division.id(), objects));
        Instant seen = Objects.requireNonNull(
                        answered.proposals().getFirst().parts().getFirst().answer())
                .recordedAt();
        World.done(divisions.answer(
                staff,
                division.id(),
                new NewCostDivisionAnswer(World.ACHTERHOEK, 1, CostDivisionVerdict.AGREED, null, "D/26/3", seen)));
        World.done(divisions.answer(staff, division.id(), answer(World.BORNE, 1, CostDivisionVerdict.AGREED, null)));
        assertThat(now(division).proposals().getFirst().parts())
                .allMatch(part -> Objects.requireNonNull(part.answer()).verdict() == CostDivisionVerdict.AGREED);
    }

    @Test
    void tellsWhatWaitsForAPartysAnswerToTheTeamAndToThatParty() {
        CostDivision waiting = sent(null, List.of(World.ACHTERHOEK, World.BORNE), "100.00");
        assertThat(waiting(staff, World.ACHTERHOEK)).contains(waiting.id());
        assertThat(waiting(staff, World.ALMELO)).doesNotContain(waiting.id());
        assertThat(waiting(People.partner(), World.ACHTERHOEK)).contains(waiting.id());
        assertThat(waiting(People.partner(), World.BORNE)).isEmpty();
        assertThat(waiting(People.board(), World.ACHTERHOEK)).isEmpty();
        answered(waiting, World.ACHTERHOEK, CostDivisionVerdict.AGREED, null);
        assertThat(waiting(staff, World.ACHTERHOEK)).doesNotContain(waiting.id());
        assertThat(waiting(People.partner(), World.ACHTERHOEK)).doesNotContain(waiting.id());
        assertThat(waiting(staff, World.BORNE)).contains(waiting.id());
    }

    private List<CostDivisionId> waiting(Viewer viewer, OrganisationId party) {
        CostDivisionFilter filter = new CostDivisionFilter(null, party, false);
        List<CostDivisionId> waiting = divisions.list(viewer, filter, PageRequest.first(50)).nodes().stream()
                .map(CostDivision::id)
                .toList();
        assertThat(divisions.count(viewer, filter)).isEqualTo(waiting.size());
        return waiting;
    }

    @Test
    void isReadInFiveStatementsHoweverManyThereAre() {
        for (int number = 0; number < 5; number++) {
            sent(null, World.SEVENTEEN, "100.00");
        }
        for (Viewer viewer : List.of(staff, People.partner(), People.board(), People.auditor())) {
            statements.atMost(5, () -> divisions.list(viewer, CostDivisionFilter.ALL, PageRequest.first(50)));
            statements.atMost(1, () -> divisions.count(viewer, CostDivisionFilter.ALL));
        }
        CostDivisionFormula formula = CostDivisionFormula.of(CostDivisionKey.EQUAL, shares(World.SEVENTEEN));
        statements.atMost(2, () -> divisions.calculate(staff, List.of(World.once(2026, "1.00")), formula));
    }

    @Test
    void leavesOpenWhatTheCouncilDocumentsDoNotSay() {
        world.loadScenario();
        world.loadScenario();
        CostDivision ros = divisions
                .byId(staff, new CostDivisionId(Ids.named("cost-division/ros-process")))
                .orElseThrow();
        assertThat(ros.total()).isNull();
        assertThat(ros.source()).contains("D/25/754157");
        CostDivisionProposal proposal = ros.proposals().getFirst();
        assertThat(proposal.state()).isEqualTo(CostDivisionState.DRAFT);
        assertThat(proposal.parts()).hasSize(17);
        assertThat(proposal.parts().stream().filter(part -> part.part() != null))
                .hasSize(1)
                .allMatch(part -> part.party().equals(World.ALMELO)
                        && new BigDecimal("102000.00").compareTo(Objects.requireNonNull(part.part())) == 0);
    }

    private CostDivision sent(@Nullable ProjectId project, List<OrganisationId> parties, String amount) {
        CostDivision division =
                World.done(divisions.plan(staff, NewCostDivision.of("Verdeling", project, World.once(2026, amount))));
        proposed(division, CostDivisionFormula.of(CostDivisionKey.EQUAL, shares(parties)));
        return World.done(divisions.send(staff, division.id(), 2, 1, LATER));
    }

    private CostDivision proposed(CostDivision division, CostDivisionFormula formula) {
        return World.done(divisions.propose(
                staff,
                division.id(),
                division.version(),
                new NewCostDivisionProposal(null, "Voorstel", null, formula)));
    }

    private void answered(
            CostDivision division, OrganisationId party, CostDivisionVerdict verdict, @Nullable String remark) {
        int round = now(division).proposals().getFirst().round();
        World.done(divisions.answer(staff, division.id(), answer(party, round, verdict, remark)));
    }

    private static NewCostDivisionAnswer answer(
            @Nullable OrganisationId party, int round, CostDivisionVerdict verdict, @Nullable String remark) {
        return new NewCostDivisionAnswer(party, round, verdict, remark, null);
    }

    private Recording<CostDivision> book(CostDivision division, int version) {
        return divisions.book(
                staff,
                division.id(),
                version,
                NewStep.decided(ContributionState.COMMITTED, DecisionLevel.EXECUTIVE, "D/26/9"),
                Map.of(),
                Set.of());
    }

    private CostDivision now(CostDivision division) {
        return divisions.byId(staff, division.id()).orElseThrow();
    }

    private static CostDivisionState state(CostDivision division) {
        return division.proposals().getFirst().state();
    }

    private static List<String> problems(Recording<CostDivision> recording) {
        return World.problems(recording);
    }

    private static CostDivisionChange lines(String amount) {
        return new CostDivisionChange(
                Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(List.of(World.once(2026, amount))));
    }

    private static List<CostDivisionShare> shares(List<OrganisationId> parties) {
        return parties.stream().map(CostDivisionShare::of).toList();
    }
}
