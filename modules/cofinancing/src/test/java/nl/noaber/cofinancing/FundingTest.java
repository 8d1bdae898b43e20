package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Cost against contributions: every grouping gives the same, and nobody counts what is not theirs to see. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundingTest {

    private static final List<OrganisationId> PARTIES = List.of(World.ALMELO, World.BORNE, World.BZK, World.ACHTERHOEK);

    private static final List<ContributionState> STATES = List.of(ContributionState.values());

    private final Fundings fundings;
    private final Projects projects;
    private final Contributions contributions;
    private final World world;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    FundingTest(
            Fundings fundings,
            Projects projects,
            Contributions contributions,
            World world,
            StatementCounter statements) {
        this.fundings = fundings;
        this.projects = projects;
        this.contributions = contributions;
        this.world = world;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void countsEachContributionByWhereItStands() {
        Project project =
                world.estimated(world.planned("Standen"), World.once(2026, "1000.00"), World.yearly(2027, "500.00"));
        for (ContributionState state : ContributionState.values()) {
            world.given(project, World.ALMELO, World.to(state), World.once(2026, "1" + STATES.indexOf(state) + ".01"));
        }
        Funding funding = of(project);
        assertThat(funding.total())
                .isEqualTo(new FundingSums(money("1500.00"), money("27.02"), money("12.01"), money("21.02")));
        assertThat(funding.total().gap()).isEqualTo("1472.98");
        assertThat(funding.rows().getLast().sums().gapIfHoped()).isEqualTo("500.00");
    }

    @Test
    void showsWhereMoneyOfOneKindHidesAGapOfAnother() {
        Project project =
                world.estimated(world.planned("Soorten"), World.once(2026, "100.00"), World.yearly(2026, "100.00"));
        world.given(project, World.BORNE, World.to(ContributionState.COMMITTED), World.yearly(2026, "200.00"));
        Funding funding = of(project);
        assertThat(funding.total().gap()).isEqualTo("0.00");
        assertThat(funding.hidesGap()).isTrue();
        assertThat(Objects.requireNonNull(funding.kinds().get(CostKind.ONE_OFF)).gap())
                .isEqualTo("100.00");
    }

    @Test
    void doesNotCountWhatExpired() {
        Project project = world.estimated(world.planned("Verlopen"), World.once(2026, "100.00"));
        for (LocalDate until : List.of(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 1, 1))) {
            World.done(contributions.record(
                    staff,
                    new NewContribution(
                            new ContributionId(Ids.next()),
                            project.id(),
                            World.BORNE,
                            ContributionForm.IN_KIND,
                            List.of(World.once(2026, "10.00")),
                            null,
                            until,
                            World.to(ContributionState.COMMITTED)),
                    Set.of()));
        }
        assertThat(of(project).total().sure()).isEqualTo("10.00");
    }

    @Test
    void countsWhatIsNegotiatedForTheTeamAndThePartyAlone() {
        Project project = world.estimated(
                world.planned(World.details("Delen").seenBy(Visibility.SHARED, World.ACHTERHOEK)),
                World.once(2026, "100.00"));
        world.given(project, World.ACHTERHOEK, World.to(ContributionState.REQUESTED), World.once(2026, "1.00"));
        world.given(project, World.BORNE, World.to(ContributionState.REQUESTED), World.once(2026, "2.00"));
        world.given(project, World.BORNE, World.to(ContributionState.PLEDGED), World.once(2026, "4.00"));
        assertThat(of(project).total().hoped()).isEqualTo("3.00");
        assertThat(of(People.partner(), project).total())
                .isEqualTo(new FundingSums(money("100"), money("0"), money("4"), money("1")));
        assertThat(of(People.board(), project).rows()).isEmpty();
        Project board = world.estimated(
                world.planned(World.details("Bestuur").seenBy(Visibility.BOARD)), World.once(2026, "100.00"));
        world.given(board, World.BORNE, World.to(ContributionState.IDEA), World.once(2026, "2.00"));
        assertThat(of(People.board(), board).total().hoped()).isEqualTo("0.00");
        assertThat(of(People.partner(), board).rows()).isEmpty();
    }

    @Test
    void addsUpWhatOnePartyGivesWithoutWhatItIsGivenFor() {
        Project project = world.estimated(world.planned("Een partij"), World.once(2026, "100.00"));
        world.given(project, World.BORNE, World.to(ContributionState.COMMITTED), World.once(2026, "4.00"));
        world.given(project, World.ALMELO, World.to(ContributionState.COMMITTED), World.once(2026, "8.00"));
        FundingFilter filter = new FundingFilter(null, null, project.id(), World.ALMELO, null, null);
        assertThat(fundings.of(staff, FundingGrouping.YEAR, filter).total())
                .isEqualTo(new FundingSums(money("0"), money("8"), money("0"), money("0")));
    }

    @ParameterizedTest
    @EnumSource(FundingGrouping.class)
    void isAnsweredByOneStatement(FundingGrouping grouping) {
        for (Viewer viewer : List.of(staff, People.partner(), People.board(), People.auditor())) {
            statements.atMost(1, () -> fundings.of(viewer, grouping, FundingFilter.ALL));
        }
    }

    static LongStream seeds() {
        return LongStream.concat(LongStream.of(20260623, 754157, 102000), LongStream.rangeClosed(1, 13));
    }

    /** Any set of projects, estimates and contributions, made by chance; the seed makes it again. */
    @ParameterizedTest
    @MethodSource("seeds")
    void addsUpToTheCentInEveryGroupingAndCountsNoStateTwice(long seed) {
        Random chance = new Random(seed);
        Map<CostKind, FundingSums> expected = new EnumMap<>(CostKind.class);
        Map<ProjectId, FundingSums> byProject = new HashMap<>();
        FundingSums before =
                fundings.of(staff, FundingGrouping.KIND, FundingFilter.ALL).total();
        for (int number = 0; number < 8; number++) {
            made(chance, expected, byProject);
        }
        FundingSums all = expected.values().stream().reduce(FundingSums.NONE, FundingSums::plus);
        for (FundingGrouping grouping : FundingGrouping.values()) {
            Funding funding = fundings.of(staff, grouping, FundingFilter.ALL);
            assertThat(funding.total()).as(grouping.name()).isEqualTo(before.plus(all));
            assertThat(funding.rows().stream().map(Funding.Row::sums).reduce(FundingSums.NONE, FundingSums::plus))
                    .as(grouping.name())
                    .isEqualTo(before.plus(all));
        }
        for (FundingFilter filter : List.of(FundingFilter.ALL, new FundingFilter(null, null, null, null, 2027, 2028))) {
            tellsWhatProjectsHaveOver(filter);
        }
        Map<ProjectId, Funding> each = fundings.ofProjects(staff, byProject.keySet());
        byProject.forEach((id, sums) ->
                assertThat(Objects.requireNonNull(each.get(id)).total()).isEqualTo(sums));
    }

    private void tellsWhatProjectsHaveOver(FundingFilter filter) {
        Funding byProject = fundings.of(staff, FundingGrouping.PROJECT, filter);
        Map<CostKind, BigDecimal> over = new EnumMap<>(CostKind.class);
        byProject
                .rows()
                .forEach(row -> row.kinds().forEach((kind, sums) -> {
                    BigDecimal own = sums.gap().negate().max(money("0.00"));
                    assertThat(row.surplus().getOrDefault(kind, money("0.00"))).isEqualByComparingTo(own);
                    over.merge(kind, own, BigDecimal::add);
                }));
        over.values().removeIf(amount -> amount.signum() == 0);
        for (FundingGrouping grouping : List.of(
                FundingGrouping.PROJECT,
                FundingGrouping.CHALLENGE,
                FundingGrouping.PROGRAMME,
                FundingGrouping.KIND,
                FundingGrouping.YEAR,
                FundingGrouping.PARTY)) {
            Funding funding = fundings.of(staff, grouping, filter);
            assertThat(funding.surplus()).as(grouping.name()).isEqualTo(over);
            if (grouping != FundingGrouping.YEAR && grouping != FundingGrouping.PARTY) {
                Map<CostKind, BigDecimal> rows = new EnumMap<>(CostKind.class);
                funding.rows()
                        .forEach(row -> row.surplus().forEach((kind, sum) -> rows.merge(kind, sum, BigDecimal::add)));
                assertThat(rows).as(grouping.name()).isEqualTo(over);
            }
        }
    }

    @Test
    void saysWhenWhatOneProjectHasOverHidesWhatAnotherLacks() {
        ChallengeId challenge = World.challenge(19);
        ProjectDetails details =
                ProjectDetails.of("Te veel", challenge, 2026, 2029).seenBy(Visibility.BOARD);
        Project rich = world.estimated(world.planned(details), World.once(2026, "100.00"));
        FundingFilter filter = new FundingFilter(null, challenge, null, null, null, null);
        world.given(rich, World.BORNE, World.to(ContributionState.COMMITTED), World.once(2026, "150.00"));
        assertThat(fundings.of(staff, FundingGrouping.YEAR, filter).hidesGap()).isFalse();
        world.estimated(
                world.planned(ProjectDetails.of("Te weinig", challenge, 2026, 2029)), World.once(2026, "40.00"));
        Funding funding = fundings.of(staff, FundingGrouping.CHALLENGE, filter);
        assertThat(funding.total().gap()).isEqualTo("-10.00");
        assertThat(funding.hidesGap()).isTrue();
        assertThat(funding.surplus()).containsExactly(entry(CostKind.ONE_OFF, money("50.00")));
        assertThat(funding.rows()).singleElement().matches(Funding.Row::hidesGap);
        assertThat(fundings.of(staff, FundingGrouping.PARTY, filter).hidesGap()).isTrue();
        assertThat(fundings.of(People.board(), FundingGrouping.CHALLENGE, filter)
                        .hidesGap())
                .isFalse();
        assertThat(fundings.of(People.partner(), FundingGrouping.CHALLENGE, filter)
                        .surplus())
                .isEmpty();
    }

    @Test
    void saysOfAYearThatAnEarlyPaymentHidesWhatIsMissingThen() {
        ChallengeId challenge = World.challenge(20);
        Project early = world.estimated(
                world.planned(ProjectDetails.of("Vroeg betaald", challenge, 2027, 2028)), World.once(2028, "100.00"));
        world.given(early, World.BORNE, World.to(ContributionState.COMMITTED), World.once(2027, "100.00"));
        world.estimated(
                world.planned(ProjectDetails.of("Heeft niets", challenge, 2027, 2027)), World.once(2027, "100.00"));
        FundingFilter all = new FundingFilter(null, challenge, null, null, null, null);
        FundingFilter year = new FundingFilter(null, challenge, null, null, 2027, 2027);
        assertThat(fundings.of(staff, FundingGrouping.YEAR, all).hidesGap()).isFalse();
        Funding funding = fundings.of(staff, FundingGrouping.YEAR, year);
        assertThat(funding.total().gap()).isEqualTo("0.00");
        assertThat(funding.hidesGap()).isTrue();
        assertThat(funding.surplus()).containsExactly(entry(CostKind.ONE_OFF, money("100.00")));
    }

    @Test
    void countsAStoppedProjectOnlyByItself() {
        ChallengeId challenge = World.challenge(21);
        FundingFilter filter = new FundingFilter(null, challenge, null, null, null, null);
        FundingSums before = fundings.of(staff, FundingGrouping.YEAR, filter).total();
        Project project = world.estimated(
                world.planned(ProjectDetails.of("Gestopt", challenge, 2026, 2029)), World.once(2026, "100.00"));
        world.given(project, World.BORNE, World.to(ContributionState.PAID), World.once(2026, "40.00"));
        int version = projects.byId(staff, project.id()).orElseThrow().version();
        World.done(projects.update(staff, project.id(), version, World.state(ProjectState.STOPPED)));
        for (FundingGrouping grouping : FundingGrouping.values()) {
            assertThat(fundings.of(staff, grouping, filter).total())
                    .as(grouping.name())
                    .isEqualTo(before);
        }
        assertThat(Objects.requireNonNull(
                                fundings.ofProjects(staff, Set.of(project.id())).get(project.id()))
                        .total()
                        .gap())
                .isEqualTo("60.00");
        FundingFilter own = new FundingFilter(null, null, project.id(), null, null, null);
        assertThat(fundings.of(staff, FundingGrouping.YEAR, own).total().gap()).isEqualTo("60.00");
        World.done(projects.update(staff, project.id(), version + 1, World.state(ProjectState.ACTIVE)));
        assertThat(fundings.of(staff, FundingGrouping.YEAR, filter).total().gap())
                .isEqualTo(before.gap().add(money("60.00")));
    }

    private void made(Random chance, Map<CostKind, FundingSums> expected, Map<ProjectId, FundingSums> byProject) {
        ProjectDetails details = World.details("Willekeurig " + chance.nextLong());
        Project project = world.planned(
                chance.nextInt(3) == 0
                        ? ProjectDetails.of(details.title(), null, 2026, 2029)
                                .of(new ProgrammeId(Ids.named("programme/ros")))
                        : ProjectDetails.of(details.title(), World.challenge(1 + chance.nextInt(21)), 2026, 2029));
        byProject.put(project.id(), FundingSums.NONE);
        for (int version = chance.nextInt(1, 3); version > 0; version--) {
            List<MoneyLine> lines = lines(chance);
            Project now = projects.byId(staff, project.id()).orElseThrow();
            NewCostEstimate estimate =
                    new NewCostEstimate(2025, "Raming " + version, null, lines, List.of(IndexRate.of(2026, "2.537")));
            World.done(projects.estimate(staff, project.id(), now.version(), estimate));
            if (version == 1) {
                lines.forEach(line -> add(
                        expected,
                        byProject,
                        project,
                        line.kind(),
                        sums(estimate.indexation().applied(line), FundingCertainty.NONE)));
            }
        }
        for (int number = chance.nextInt(6); number > 0; number--) {
            given(chance, project, expected, byProject);
        }
    }

    private void given(
            Random chance,
            Project project,
            Map<CostKind, FundingSums> expected,
            Map<ProjectId, FundingSums> byProject) {
        ContributionState state = STATES.get(chance.nextInt(STATES.size()));
        List<MoneyLine> lines = lines(chance);
        Contribution given = world.given(
                project, PARTIES.get(chance.nextInt(PARTIES.size())), World.to(state), lines.toArray(MoneyLine[]::new));
        ContributionState last = state;
        if (chance.nextBoolean()) {
            last = state.next().get(chance.nextInt(state.next().size()));
            World.done(contributions.move(staff, given.id(), 1, World.to(last), Set.of("ABOVE_COST")));
        }
        FundingCertainty certainty = last.certainty();
        if (certainty != FundingCertainty.NONE) {
            lines.forEach(line -> add(expected, byProject, project, line.kind(), sums(line.amount(), certainty)));
        }
    }

    private static List<MoneyLine> lines(Random chance) {
        List<MoneyLine> lines = new ArrayList<>();
        for (int year = 2026; year <= 2029; year++) {
            for (CostKind kind : CostKind.values()) {
                if (chance.nextInt(3) == 0 || lines.isEmpty()) {
                    lines.add(new MoneyLine(year, kind, BigDecimal.valueOf(chance.nextLong(1, 1_000_000_000), 2)));
                }
            }
        }
        return lines;
    }

    private static void add(
            Map<CostKind, FundingSums> expected,
            Map<ProjectId, FundingSums> byProject,
            Project project,
            CostKind kind,
            FundingSums sums) {
        expected.merge(kind, sums, FundingSums::plus);
        byProject.merge(project.id(), sums, FundingSums::plus);
    }

    /** Of no certainty it is cost. */
    private static FundingSums sums(BigDecimal amount, FundingCertainty certainty) {
        return new FundingSums(
                certainty == FundingCertainty.NONE ? amount : BigDecimal.ZERO,
                certainty == FundingCertainty.SURE ? amount : BigDecimal.ZERO,
                certainty == FundingCertainty.LIKELY ? amount : BigDecimal.ZERO,
                certainty == FundingCertainty.HOPED ? amount : BigDecimal.ZERO);
    }

    private Funding of(Project project) {
        return of(staff, project);
    }

    private Funding of(Viewer viewer, Project project) {
        return fundings.of(viewer, FundingGrouping.YEAR, new FundingFilter(null, null, project.id(), null, null, null));
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
