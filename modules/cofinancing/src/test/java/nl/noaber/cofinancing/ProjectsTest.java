package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.programmes.ProgrammeId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectsTest {

    private final Projects projects;
    private final World world;
    private final Viewer staff = People.staff();

    ProjectsTest(Projects projects, World world) {
        this.projects = projects;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void isStoredOnceHoweverOftenItIsSent() {
        NewProject sent = NewProject.of(World.details("  Glasvezel\nin Twente "));
        Project planned = World.done(projects.plan(staff, sent));
        assertThat(planned.title()).isEqualTo("Glasvezel in Twente");
        assertThat(planned.programmeId()).isEqualTo(new ProgrammeId(Ids.named("programme/npvr")));
        assertThat(World.done(projects.plan(staff, sent))).isEqualTo(planned);
        assertThat(World.problems(projects.plan(People.colleague(), sent))).containsExactly("ID_IN_USE id");
    }

    @Test
    void belongsToAChallengeOrToAProgramme() {
        ProjectDetails nowhere = ProjectDetails.of("Nergens bij", null, 2026, 2027);
        assertThat(World.problems(projects.plan(staff, NewProject.of(nowhere))))
                .containsExactly("PLACE_MISSING challenge");
        Project whole = world.planned(nowhere.of(new ProgrammeId(Ids.named("programme/ros"))));
        assertThat(whole.challengeId()).isNull();
        assertThat(World.problems(projects.plan(staff, NewProject.of(nowhere.of(new ProgrammeId(Ids.next()))))))
                .containsExactly("NOT_FOUND programme");
    }

    @Test
    void refusesWhatCannotBe() {
        ProjectDetails wrong =
                ProjectDetails.of(" ", World.challenge(4), 2029, 2026).seenBy(Visibility.CONFIDENTIAL, World.BZK);
        assertThat(World.problems(projects.plan(staff, NewProject.of(wrong))))
                .containsExactly(
                        "TITLE_MISSING title",
                        "ENDS_BEFORE_START lastYear",
                        "NEVER_CONFIDENTIAL visibility",
                        "NOT_SHARED sharedWith");
        assertThat(World.problems(
                        projects.plan(staff, NewProject.of(ProjectDetails.of("Jaar", World.challenge(4), 26, 2026)))))
                .containsExactly("YEAR_OUT_OF_BOUNDS firstYear");
        assertThat(World.problems(projects.plan(People.board(), NewProject.of(World.details("Nee")))))
                .containsExactly("NOT_ALLOWED");
    }

    @Test
    void keepsEachEstimateAsAVersionAndCountsTheNewest() {
        Project project = world.estimated(world.planned("Raming"), World.once(2026, "100.00"));
        NewCostEstimate indexed = new NewCostEstimate(
                2025,
                "Raming 2",
                "Tegenvaller",
                List.of(World.once(2027, "200.00"), World.yearly(2026, "50.00")),
                List.of(IndexRate.of(2026, "2.5")));
        Project again = World.done(projects.estimate(staff, project.id(), project.version(), indexed));
        assertThat(again.estimateNumber()).isEqualTo(2);
        CostEstimate cost = Objects.requireNonNull(
                projects.costs(staff, Set.of(project.id())).get(project.id()));
        assertThat(cost.lines().getFirst().indexed()).isEqualTo("51.25");
        assertThat(cost.lines().getLast().factor()).isEqualByComparingTo("1.050625");
        assertThat(cost.total()).isEqualTo("261.38");
        assertThat(World.done(projects.estimate(staff, project.id(), again.version(), indexed)))
                .isEqualTo(again);
        assertThat(Objects.requireNonNull(projects.estimates(staff, Set.of(project.id()), PageRequest.first(5))
                                .get(project.id()))
                        .nodes())
                .extracting(CostEstimate::number)
                .containsExactly(2, 1);
    }

    @Test
    void refusesAmountsThatCannotBe() {
        Project project = world.planned("Foute bedragen");
        NewCostEstimate wrong = new NewCostEstimate(
                2026,
                " ",
                null,
                List.of(
                        World.once(2025, "1.00"),
                        World.once(2026, "-1.00"),
                        World.once(2026, "0.00"),
                        World.yearly(2027, "12345678901234567.00")),
                List.of(IndexRate.of(2026, "2.5"), IndexRate.of(2027, "26"), IndexRate.of(2028, "1.2345")));
        assertThat(World.problems(projects.estimate(staff, project.id(), 1, wrong)))
                .containsExactly(
                        "YEAR_OUTSIDE_PROJECT lines.0.year",
                        "AMOUNT_NEGATIVE lines.1.amount",
                        "AMOUNT_ZERO lines.2.amount",
                        "LINE_TWICE lines.2.year",
                        "AMOUNT_TOO_HIGH lines.3.amount",
                        "RATE_BEFORE_PRICE_LEVEL rates.0.fromYear",
                        "PERCENT_OUT_OF_BOUNDS rates.1.percent",
                        "PERCENT_TOO_FINE rates.2.percent",
                        "SOURCE_MISSING source");
        assertThat(World.problems(projects.estimate(staff, project.id(), 1, World.estimate())))
                .containsExactly("LINES_MISSING lines");
    }

    @Test
    void refusesAnAmountThatIndexationMakesTooHigh() {
        Project project = world.planned(ProjectDetails.of("Lang", World.challenge(4), 2026, 2046));
        NewCostEstimate high = new NewCostEstimate(
                2026,
                "Raming",
                null,
                List.of(World.yearly(2046, "900000000000.00")),
                List.of(IndexRate.of(2027, "2.5")));
        assertThat(World.problems(projects.estimate(staff, project.id(), 1, high)))
                .containsExactly("INDEXED_TOO_HIGH lines.0.amount");
    }

    @Test
    void keepsItsPeriodAroundItsMoney() {
        Project project = world.estimated(world.planned("Periode"), World.once(2026, "100.00"));
        assertThat(World.problems(projects.update(
                        staff,
                        project.id(),
                        project.version(),
                        World.change(Patch.kept(), Patch.set(2027), Patch.kept(), Patch.kept()))))
                .containsExactly("MONEY_OUTSIDE_PERIOD firstYear");
    }

    @Test
    void tellsTheSecondOfTwoWhoChangeTheSame() {
        Project project = world.planned("Twee tegelijk");
        Project first = World.done(projects.update(staff, project.id(), 1, World.title("De eerste")));
        assertThat(World.conflicting(projects.update(People.colleague(), project.id(), 1, World.title("De tweede")))
                        .conflict()
                        .fields())
                .extracting("field")
                .containsExactly("title");
        Project other = World.done(projects.update(
                People.colleague(),
                project.id(),
                1,
                World.change(Patch.kept(), Patch.kept(), Patch.set(Visibility.BOARD), Patch.kept())));
        assertThat(other.title()).isEqualTo("De eerste");
        assertThat(other.version()).isEqualTo(first.version() + 1);
        World.done(projects.estimate(staff, project.id(), 3, World.estimate(World.once(2026, "1.00"))));
        assertThat(World.conflicting(projects.estimate(
                        People.colleague(), project.id(), 3, World.estimate(World.once(2026, "2.00")))))
                .isNotNull();
        assertThat(World.problems(projects.update(staff, project.id(), 99, World.title("Later"))))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
    }

    @Test
    void isNotWithdrawnWhileMoneyIsCommittedToIt() {
        Project project = world.planned("Met geld");
        world.given(project, World.ALMELO, World.to(ContributionState.COMMITTED), World.once(2026, "10.00"));
        assertThat(World.problems(projects.withdraw(staff, project.id(), 1))).containsExactly("MONEY_COMMITTED id");
        Project without = world.planned("Zonder geld");
        Project gone = World.done(projects.withdraw(staff, without.id(), 1));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(World.problems(projects.update(staff, without.id(), 2, World.title("Nee"))))
                .containsExactly("WITHDRAWN id");
        assertThat(World.done(projects.restore(staff, without.id(), 2)).withdrawn())
                .isFalse();
    }
}
