package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all agreed to becomes contributions, all or none, and what a party contributes already no second time unless so said. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostDivisionBookingTest {

    private final CostDivisions divisions;
    private final Contributions contributions;
    private final Projects projects;
    private final Fundings fundings;
    private final World world;
    private final Transactions transactions;
    private final Viewer staff = People.staff();

    CostDivisionBookingTest(
            CostDivisions divisions,
            Contributions contributions,
            Projects projects,
            Fundings fundings,
            World world,
            Transactions transactions) {
        this.divisions = divisions;
        this.contributions = contributions;
        this.projects = projects;
        this.fundings = fundings;
        this.world = world;
        this.transactions = transactions;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void booksAllOrNone() {
        Project project = world.estimated(world.planned("Alles of niets"), World.once(2026, "150.00"));
        CostDivision division = agreed(project);
        assertThat(World.problems(book(division, null, Set.of()))).containsExactly("ABOVE_COST lines");
        ContributionFilter to = new ContributionFilter(project.id(), null, null);
        assertThat(contributions.count(staff, to)).isZero();
        world.given(project, World.BORNE, World.to(ContributionState.IDEA), World.once(2026, "1.00"));
        assertThat(World.problems(book(division, null, Set.of())))
                .containsExactly("ALREADY_CONTRIBUTES already." + World.BORNE.value());
        World.done(book(division, AlreadyContributing.COMES_BESIDE, Set.of("ABOVE_COST")));
        assertThat(contributions.count(staff, to)).isEqualTo(3);
    }

    @Test
    void makesNoSecondContributionOfWhatIsThePart() {
        Project project = world.estimated(world.planned("Draagt al bij"), World.once(2026, "200.00"));
        CostDivision division = agreed(project);
        world.given(project, World.BORNE, World.to(ContributionState.COMMITTED), World.once(2026, "100.00"));
        World.done(book(division, AlreadyContributing.IS_THE_PART, Set.of()));
        assertThat(divisions
                        .byId(staff, division.id())
                        .orElseThrow()
                        .sent()
                        .orElseThrow()
                        .state())
                .isEqualTo(CostDivisionState.BOOKED);
        assertThat(contributions.count(staff, new ContributionFilter(project.id(), null, null)))
                .isEqualTo(2);
        assertThat(contributions.count(staff, new ContributionFilter(project.id(), World.BORNE, null)))
                .isEqualTo(1);
    }

    @Test
    void takesNothingElseForThePart() {
        Project project = world.estimated(world.planned("Iets anders"), World.once(2026, "400.00"));
        CostDivision division = agreed(project);
        world.given(project, World.BORNE, World.to(ContributionState.IDEA), World.once(2026, "100.00"));
        assertThat(World.problems(book(division, AlreadyContributing.IS_THE_PART, Set.of())))
                .containsExactly("PART_DIFFERS already." + World.BORNE.value());
        world.given(project, World.BORNE, World.to(ContributionState.PLEDGED), World.once(2026, "99.99"));
        assertThat(World.problems(book(division, AlreadyContributing.IS_THE_PART, Set.of())))
                .containsExactly("PART_DIFFERS already." + World.BORNE.value());
        assertThat(contributions.count(staff, new ContributionFilter(project.id(), World.ALMELO, null)))
                .isZero();
    }

    /** One-off and structural do not cover each other; in another year it is the same money. */
    @Test
    void takesNoOtherKindOfMoneyForThePart() {
        Project project = world.estimated(world.planned("Ander geld"), World.once(2026, "200.00"));
        CostDivision division = agreed(project);
        world.given(
                project,
                World.BORNE,
                World.to(ContributionState.COMMITTED),
                MoneyLine.of(2029, CostKind.STRUCTURAL, "100.00"));
        assertThat(World.problems(book(division, AlreadyContributing.IS_THE_PART, Set.of())))
                .containsExactly("PART_OF_OTHER_KIND already." + World.BORNE.value());
        Project other = world.estimated(world.planned("In een ander jaar gegeven"), World.once(2026, "200.00"));
        CostDivision paid = agreed(other);
        world.given(other, World.BORNE, World.to(ContributionState.COMMITTED), World.once(2027, "100.00"));
        World.done(book(paid, AlreadyContributing.IS_THE_PART, Set.of()));
    }

    /** However the cost is divided, what is booked adds up to it, and the gap goes down by as much, in every grouping. */
    @ParameterizedTest
    @ValueSource(longs = {1, 17, 2026, 754155, 102000, 31, 8, 99})
    void closesTheGapByWhatIsDividedToTheCent(long seed) {
        Random chance = new Random(seed);
        for (int time = 0; time < 3; time++) {
            Map<FundingGrouping, FundingSums> before = sums();
            BigDecimal cost = BigDecimal.valueOf(2 + chance.nextInt(10_000_000), 2);
            Project project =
                    world.estimated(world.planned("Verdeeld " + seed + " " + time), World.once(2026, cost.toString()));
            Map<FundingGrouping, FundingSums> planned = sums();
            World.done(book(agreed(project, cost.toString()), Map.of()));
            sums().forEach((grouping, after) -> {
                assertThat(Objects.requireNonNull(planned.get(grouping)).gapIfLikely())
                        .isEqualByComparingTo(Objects.requireNonNull(before.get(grouping))
                                .gapIfLikely()
                                .add(cost));
                assertThat(after.gapIfLikely())
                        .isEqualByComparingTo(
                                Objects.requireNonNull(before.get(grouping)).gapIfLikely());
                assertThat(after.likely())
                        .isEqualByComparingTo(Objects.requireNonNull(before.get(grouping))
                                .likely()
                                .add(cost));
            });
        }
    }

    private Map<FundingGrouping, FundingSums> sums() {
        Map<FundingGrouping, FundingSums> all = new EnumMap<>(FundingGrouping.class);
        for (FundingGrouping grouping : FundingGrouping.values()) {
            all.put(
                    grouping,
                    fundings.of(staff, grouping, FundingFilter.ALL).rows().stream()
                            .map(Funding.Row::sums)
                            .reduce(FundingSums.NONE, FundingSums::plus));
        }
        return all;
    }

    @Test
    void asksOfEachPartyByItself() {
        Project project = world.estimated(world.planned("Elk apart"), World.once(2026, "900.00"));
        CostDivision division = agreed(project);
        world.given(project, World.BORNE, World.to(ContributionState.COMMITTED), World.once(2026, "100.00"));
        world.given(project, World.ALMELO, World.to(ContributionState.COMMITTED), World.once(2026, "300.00"));
        assertThat(World.problems(book(division, null, Set.of())))
                .containsExactlyInAnyOrder(
                        "ALREADY_CONTRIBUTES already." + World.BORNE.value(),
                        "ALREADY_CONTRIBUTES already." + World.ALMELO.value());
        assertThat(World.problems(book(division, AlreadyContributing.IS_THE_PART, Set.of())))
                .containsExactly("ALREADY_CONTRIBUTES already." + World.ALMELO.value());
        World.done(book(
                division,
                Map.of(
                        World.BORNE, AlreadyContributing.IS_THE_PART,
                        World.ALMELO, AlreadyContributing.COMES_BESIDE)));
        assertThat(contributions.count(staff, new ContributionFilter(project.id(), World.BORNE, null)))
                .isEqualTo(1);
        assertThat(contributions.count(staff, new ContributionFilter(project.id(), World.ALMELO, null)))
                .isEqualTo(2);
    }

    @Test
    void booksNothingToAWithdrawnProjectAlsoWhereAllGaveTheirPart() {
        Project project = world.estimated(world.planned("Ingetrokken"), World.once(2026, "900.00"));
        CostDivision division = agreed(project);
        world.given(project, World.BORNE, World.to(ContributionState.PLEDGED), World.once(2026, "100.00"));
        world.given(project, World.ALMELO, World.to(ContributionState.PLEDGED), World.once(2026, "100.00"));
        Map<OrganisationId, AlreadyContributing> all =
                Map.of(World.BORNE, AlreadyContributing.IS_THE_PART, World.ALMELO, AlreadyContributing.IS_THE_PART);
        int version = projects.byId(staff, project.id()).orElseThrow().version();
        World.done(projects.withdraw(staff, project.id(), version));
        assertThat(World.problems(book(division, all))).containsExactly("WITHDRAWN project");
        World.done(projects.restore(staff, project.id(), version + 1));
        World.done(book(division, all));
        assertThat(contributions.count(staff, new ContributionFilter(project.id(), null, null)))
                .isEqualTo(2);
    }

    /** Another gives to the project when the booking began already, and has the project to itself until it is done. */
    @Test
    void asksOfWhoGaveWhileItWaitedForTheProject() throws Exception {
        Project project = world.estimated(world.planned("Tegelijk"), World.once(2026, "900.00"));
        CostDivision division = agreed(project);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Recording<CostDivision>> booking = transactions.retrying(() -> {
                world.given(project, World.BORNE, World.to(ContributionState.PLEDGED), World.once(2026, "100.00"));
                Future<Recording<CostDivision>> begun = threads.submit(() -> book(division, null, Set.of()));
                assertThatExceptionOfType(TimeoutException.class)
                        .isThrownBy(() -> begun.get(700, TimeUnit.MILLISECONDS));
                return begun;
            });
            assertThat(World.problems(booking.get(30, TimeUnit.SECONDS)))
                    .containsExactly("ALREADY_CONTRIBUTES already." + World.BORNE.value());
        }
    }

    @Test
    void refusesToRecordNothingAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> contributions.recordAll(staff, List.of(), Set.of()));
    }

    /** By Almelo and Borne, each half of 200 euros. */
    private CostDivision agreed(Project project) {
        return agreed(project, "200.00");
    }

    private CostDivision agreed(Project project, String cost) {
        CostDivision division = World.done(
                divisions.plan(staff, NewCostDivision.of("Verdeling", project.id(), World.once(2026, cost))));
        List<CostDivisionShare> shares = List.of(CostDivisionShare.of(World.ALMELO), CostDivisionShare.of(World.BORNE));
        World.done(divisions.propose(
                staff,
                division.id(),
                1,
                new NewCostDivisionProposal(
                        null, "Gelijk", null, CostDivisionFormula.of(CostDivisionKey.EQUAL, shares))));
        World.done(divisions.send(staff, division.id(), 2, 1, null));
        World.done(divisions.answer(
                staff,
                division.id(),
                new NewCostDivisionAnswer(World.ALMELO, 1, CostDivisionVerdict.AGREED, null, null)));
        return World.done(divisions.answer(
                staff,
                division.id(),
                new NewCostDivisionAnswer(World.BORNE, 1, CostDivisionVerdict.AGREED, null, null)));
    }

    private Recording<CostDivision> book(CostDivision division, Map<OrganisationId, AlreadyContributing> already) {
        return divisions.book(
                staff,
                division.id(),
                division.version(),
                World.to(ContributionState.PLEDGED),
                already,
                Set.of("ABOVE_COST"));
    }

    private Recording<CostDivision> book(
            CostDivision division, @Nullable AlreadyContributing already, Set<String> accepted) {
        return divisions.book(
                staff,
                division.id(),
                division.version(),
                World.to(ContributionState.PLEDGED),
                already == null ? Map.of() : Map.of(World.BORNE, already),
                accepted);
    }
}
