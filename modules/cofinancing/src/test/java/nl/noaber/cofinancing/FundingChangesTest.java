package nl.noaber.cofinancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import nl.noaber.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What moved since a day: nothing is missed, nothing that stood still is told, and nobody learns what is not theirs. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FundingChangesTest {

    private final Fundings fundings;
    private final Projects projects;
    private final Contributions contributions;
    private final World world;
    private final TestClock clock;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    FundingChangesTest(
            Fundings fundings,
            Projects projects,
            Contributions contributions,
            World world,
            TestClock clock,
            StatementCounter statements) {
        this.fundings = fundings;
        this.projects = projects;
        this.contributions = contributions;
        this.world = world;
        this.clock = clock;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void tellsTheTeamWhatWentWithItsProject() {
        Project project = world.estimated(world.planned("Ingetrokken"), World.once(2026, "100.00"));
        Contribution lost = given(project, World.ALMELO, ContributionState.PLEDGED, "6.00");
        LocalDate since = tomorrow();
        given(project, World.BORNE, ContributionState.PLEDGED, "7.00");
        World.done(projects.withdraw(
                staff,
                project.id(),
                projects.byId(staff, project.id()).orElseThrow().version()));
        assertThat(told(staff, since, project))
                .containsExactlyInAnyOrder(
                        "cost ONE_OFF LOST NONE 100.00 > NONE 0", lost.id() + " ONE_OFF LOST LIKELY 6.00 > NONE 0");
        assertThat(told(People.board(), since, project)).isEmpty();
        assertThat(told(staff, tomorrow(), project)).isEmpty();
    }

    @Test
    void tellsTheBoardWhatWentWithAProjectThatItSaw() {
        Project seen = world.estimated(
                world.planned(World.details("Gezien en ingetrokken").seenBy(Visibility.BOARD)),
                World.once(2026, "100.00"));
        given(seen, World.ALMELO, ContributionState.PLEDGED, "6.00");
        given(seen, World.ALMELO, ContributionState.REQUESTED, "9.00");
        Contribution own = given(seen, World.ACHTERHOEK, ContributionState.REQUESTED, "3.00");
        Project late = world.estimated(world.planned("Te laat gezien"), World.once(2026, "100.00"));
        given(late, World.ALMELO, ContributionState.PLEDGED, "6.00");
        LocalDate since = tomorrow();
        World.done(projects.update(
                staff,
                late.id(),
                version(late),
                World.change(Patch.kept(), Patch.kept(), Patch.set(Visibility.BOARD), Patch.kept())));
        for (Project project : List.of(seen, late)) {
            World.done(projects.withdraw(staff, project.id(), version(project)));
        }
        assertThat(told(People.board(), since, seen))
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactlyInAnyOrder("ONE_OFF LOST NONE 100.00 > NONE 0", "ONE_OFF LOST LIKELY 6.00 > NONE 0");
        assertThat(told(People.partner(), since, seen)).containsExactly(own.id() + " ONE_OFF LOST HOPED 3.00 > NONE 0");
        assertThat(told(People.auditor(), since, seen)).isEmpty();
        assertThat(told(People.board(), since, late)).isEmpty();
        assertThat(told(staff, since, late)).hasSize(2);
        assertThat(told(People.board(), tomorrow(), seen)).isEmpty();
    }

    @Test
    void tellsAllOfAProjectThatCameBackAsNew() {
        Project stopped = world.estimated(
                world.planned(World.details("Weer opgepakt").seenBy(Visibility.BOARD)), World.once(2026, "100.00"));
        Project withdrawn = world.estimated(
                world.planned(World.details("Hersteld").seenBy(Visibility.BOARD)), World.once(2026, "100.00"));
        for (Project project : List.of(stopped, withdrawn)) {
            given(project, World.ALMELO, ContributionState.PLEDGED, "6.00");
        }
        LocalDate before = tomorrow();
        stateOf(stopped, ProjectState.STOPPED);
        World.done(projects.withdraw(staff, withdrawn.id(), version(withdrawn)));
        LocalDate between = tomorrow();
        stateOf(stopped, ProjectState.ACTIVE);
        World.done(projects.restore(staff, withdrawn.id(), version(withdrawn)));
        for (Viewer viewer : List.of(staff, People.board())) {
            for (Project project : List.of(stopped, withdrawn)) {
                assertThat(told(viewer, before, project)).isEmpty();
                assertThat(told(viewer, between, project))
                        .extracting(line -> line.substring(line.indexOf(' ') + 1))
                        .containsExactlyInAnyOrder(
                                "ONE_OFF NEW NONE 0 > NONE 100.00", "ONE_OFF NEW NONE 0 > LIKELY 6.00");
            }
        }
        LocalDate after = tomorrow();
        assertThat(told(staff, after, stopped)).isEmpty();
        stateOf(stopped, ProjectState.STOPPED);
        assertThat(told(staff, between, stopped)).isEmpty();
        assertThat(told(staff, after, stopped)).hasSize(2);
    }

    private void stateOf(Project project, ProjectState state) {
        World.done(projects.update(staff, project.id(), version(project), World.state(state)));
    }

    private int version(Project project) {
        return projects.byId(staff, project.id()).orElseThrow().version();
    }

    @Test
    void tellsEverybodyWhatWentWhenAProjectStopped() {
        Project project = world.estimated(
                world.planned(World.details("Stopt").seenBy(Visibility.BOARD)), World.once(2026, "100.00"));
        Contribution lost = given(project, World.ALMELO, ContributionState.PLEDGED, "6.00");
        LocalDate since = tomorrow();
        World.done(projects.update(
                staff,
                project.id(),
                projects.byId(staff, project.id()).orElseThrow().version(),
                World.state(ProjectState.STOPPED)));
        for (Viewer viewer : List.of(staff, People.board())) {
            assertThat(told(viewer, since, project))
                    .containsExactlyInAnyOrder(
                            "cost ONE_OFF LOST NONE 100.00 > NONE 0", lost.id() + " ONE_OFF LOST LIKELY 6.00 > NONE 0");
        }
        assertThat(told(staff, tomorrow(), project)).isEmpty();
    }

    @Test
    void tellsWhatCameRoseFellAndWent() {
        Project project = world.estimated(world.planned("Bewegingen"), World.once(2026, "100.00"));
        Contribution stays = given(project, World.ALMELO, ContributionState.PLEDGED, "1.00");
        Contribution surer = given(project, World.BORNE, ContributionState.REQUESTED, "2.00");
        Contribution lessSure = given(project, World.BZK, ContributionState.COMMITTED, "3.00");
        Contribution more = given(project, World.ALMELO, ContributionState.IDEA, "4.00");
        Contribution less = given(project, World.BORNE, ContributionState.IDEA, "5.00");
        Contribution lost = given(project, World.ACHTERHOEK, ContributionState.PLEDGED, "6.00");
        given(project, World.BZK, ContributionState.REFUSED, "7.00");
        LocalDate since = tomorrow();
        moved(surer, ContributionState.PLEDGED);
        moved(lessSure, ContributionState.PLEDGED);
        written(more, "4.50");
        written(more, "9.00");
        written(less, "1.00");
        moved(lost, ContributionState.REFUSED);
        Contribution fresh = given(project, World.ALMELO, ContributionState.PLEDGED, "8.00");
        world.estimated(
                projects.byId(staff, project.id()).orElseThrow(),
                World.once(2026, "60.00"),
                World.yearly(2027, "11.00"));
        written(stays, "1.00");

        assertThat(told(staff, since, project))
                .containsExactlyInAnyOrder(
                        "cost ONE_OFF DOWN NONE 100.00 > NONE 60.00",
                        "cost STRUCTURAL NEW NONE 0 > NONE 11.00",
                        surer.id() + " ONE_OFF UP HOPED 2.00 > LIKELY 2.00",
                        lessSure.id() + " ONE_OFF DOWN SURE 3.00 > LIKELY 3.00",
                        more.id() + " ONE_OFF UP HOPED 4.00 > HOPED 9.00",
                        less.id() + " ONE_OFF DOWN HOPED 5.00 > HOPED 1.00",
                        lost.id() + " ONE_OFF LOST LIKELY 6.00 > NONE 0",
                        fresh.id() + " ONE_OFF NEW NONE 0 > LIKELY 8.00");
        assertThat(told(staff, tomorrow(), project)).isEmpty();
    }

    @Test
    void addsUpToWhatTheSumsMoved() {
        ChallengeId own = World.challenge(17);
        FundingFilter filter = new FundingFilter(null, own, null, null, null, null);
        FundingSums before = fundings.of(staff, FundingGrouping.KIND, filter).total();
        LocalDate since = tomorrow();
        Project project = world.estimated(
                world.planned(ProjectDetails.of("Optelling", own, 2026, 2029)), World.once(2026, "100.00"));
        given(project, World.ALMELO, ContributionState.COMMITTED, "10.01");
        given(project, World.BORNE, ContributionState.REQUESTED, "20.02");
        FundingSums after = fundings.of(staff, FundingGrouping.KIND, filter).total();
        List<FundingChanges.Sum> sums =
                fundings.changes(staff, since, null, own).sums();
        assertThat(moved(sums, true)).isEqualByComparingTo(after.cost().subtract(before.cost()));
        assertThat(moved(sums, false))
                .isEqualByComparingTo("30.03")
                .isEqualByComparingTo(given(after).subtract(given(before)));
    }

    @Test
    void countsWhatLapsedSince() {
        LocalDate today = DutchTime.today(clock);
        Project project = world.estimated(world.planned("Tot een dag"), World.once(2026, "100.00"));
        ContributionId id = new ContributionId(Ids.next());
        World.done(contributions.record(
                staff,
                new NewContribution(
                        id,
                        project.id(),
                        World.BORNE,
                        ContributionForm.CASH,
                        List.of(World.once(2026, "10.00")),
                        null,
                        today.plusDays(1),
                        World.to(ContributionState.COMMITTED)),
                Set.of()));
        LocalDate since = tomorrow();
        assertThat(told(staff, since, project)).isEmpty();
        tomorrow();
        assertThat(told(staff, since, project)).containsExactly(id + " ONE_OFF LOST SURE 10.00 > NONE 0");
    }

    @Test
    void tellsOfWhatHoldsLongerOrShorterThanItDid() {
        LocalDate today = DutchTime.today(clock);
        Project project = world.estimated(world.planned("Andere dag"), World.once(2026, "100.00"));
        Contribution longer = given(project, World.BORNE, ContributionState.COMMITTED, "10.00");
        Contribution shorter = given(project, World.ALMELO, ContributionState.COMMITTED, "20.00");
        longer = until(longer, today.plusDays(1));
        tomorrow();
        LocalDate lapsed = tomorrow();
        longer = until(longer, today.plusDays(100));
        until(longer, null);
        shorter = until(shorter, today.plusDays(50));
        until(shorter, today.plusDays(1));
        assertThat(told(staff, lapsed, project))
                .containsExactlyInAnyOrder(
                        longer.id() + " ONE_OFF NEW NONE 0 > SURE 10.00",
                        shorter.id() + " ONE_OFF LOST SURE 20.00 > NONE 0");
        assertThat(told(staff, tomorrow(), project)).isEmpty();
    }

    private Contribution until(Contribution contribution, @Nullable LocalDate day) {
        ContributionChange change =
                new ContributionChange(Patch.kept(), Patch.kept(), Patch.kept(), Patch.kept(), Patch.set(day));
        return World.done(contributions.update(staff, contribution.id(), contribution.version(), change, Set.of()));
    }

    @Test
    void leavesOutWhatTheViewerMayNotSeeAndMightNot() {
        Project board = world.estimated(
                world.planned(World.details("Bestuur").seenBy(Visibility.BOARD)), World.once(2026, "100.00"));
        Contribution pledged = given(board, World.BORNE, ContributionState.PLEDGED, "1.00");
        Contribution asked = given(board, World.BORNE, ContributionState.REQUESTED, "2.00");
        Contribution own = given(board, World.ACHTERHOEK, ContributionState.REQUESTED, "4.00");
        LocalDate since = tomorrow();
        moved(pledged, ContributionState.REFUSED);
        written(asked, "3.00");
        written(own, "5.00");
        given(board, World.ALMELO, ContributionState.IDEA, "8.00");
        assertThat(told(staff, since, board)).hasSize(4);
        assertThat(told(People.board(), since, board))
                .containsExactly(pledged.id() + " ONE_OFF LOST LIKELY 1.00 > NONE 0");
        assertThat(told(People.partner(), since, board))
                .containsExactly(own.id() + " ONE_OFF UP HOPED 4.00 > HOPED 5.00");
        assertThat(told(People.auditor(), since, board)).isEmpty();
    }

    @Test
    void tellsNothingOfHowItStoodBeforeItWasShown() {
        Project team = world.estimated(world.planned("Later openbaar"), World.once(2026, "100.00"));
        Contribution lost = given(team, World.BORNE, ContributionState.PLEDGED, "1.00");
        Contribution stays = given(team, World.BORNE, ContributionState.PLEDGED, "2.00");
        LocalDate since = tomorrow();
        moved(lost, ContributionState.WITHDRAWN);
        Project now = projects.byId(staff, team.id()).orElseThrow();
        World.done(projects.update(
                staff,
                team.id(),
                now.version(),
                World.change(Patch.kept(), Patch.kept(), Patch.set(Visibility.PUBLIC), Patch.kept())));
        moved(stays, ContributionState.COMMITTED);
        assertThat(told(staff, since, team)).hasSize(2);
        assertThat(told(People.board(), since, team)).containsExactly(stays.id() + " ONE_OFF NEW NONE 0 > SURE 2.00");
        LocalDate shown = tomorrow();
        moved(stays, ContributionState.WITHDRAWN);
        assertThat(told(People.board(), shown, team)).containsExactly(stays.id() + " ONE_OFF LOST SURE 2.00 > NONE 0");
    }

    @Test
    void isAnsweredByThreeStatements() {
        LocalDate since = DutchTime.today(clock).minusYears(10);
        for (Viewer viewer : List.of(staff, People.partner(), People.board(), People.auditor())) {
            statements.atMost(3, () -> fundings.changes(viewer, since, null, World.challenge(4)));
        }
    }

    /** From now on it is a day later. */
    private LocalDate tomorrow() {
        clock.advance(Duration.ofDays(1));
        return DutchTime.today(clock);
    }

    private Contribution given(Project project, OrganisationId party, ContributionState state, String amount) {
        return world.given(project, party, World.to(state), World.once(2026, amount));
    }

    private void moved(Contribution given, ContributionState to) {
        World.done(contributions.move(staff, given.id(), now(given).version(), World.to(to), Set.of("ABOVE_COST")));
    }

    private void written(Contribution given, String amount) {
        World.done(contributions.update(
                staff, given.id(), now(given).version(), World.lines(World.once(2026, amount)), Set.of("ABOVE_COST")));
    }

    private Contribution now(Contribution given) {
        return contributions.byId(staff, given.id()).orElseThrow();
    }

    private List<String> told(Viewer viewer, LocalDate since, Project project) {
        return fundings.changes(viewer, since, null, null).changes().stream()
                .filter(change -> change.project().equals(project.id()))
                .map(change -> "%s %s %s %s > %s"
                        .formatted(
                                name(change.contribution()),
                                change.kind(),
                                change.direction(),
                                text(change.before()),
                                text(change.after())))
                .toList();
    }

    private static String name(@Nullable ContributionId id) {
        return id == null ? "cost" : id.toString();
    }

    private static String text(FundingStanding standing) {
        return standing.certainty() + " " + standing.amount().toPlainString();
    }

    private static BigDecimal moved(List<FundingChanges.Sum> sums, boolean cost) {
        return sums.stream()
                .filter(sum -> sum.cost() == cost)
                .map(sum -> sum.after().subtract(sum.before()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal given(FundingSums sums) {
        return sums.sure().add(sums.likely()).add(sums.hoped());
    }
}
