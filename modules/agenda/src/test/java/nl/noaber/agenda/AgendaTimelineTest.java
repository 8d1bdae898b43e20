package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Meetings over time and the routes across them. Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaTimelineTest {

    private static final LocalDate FROM = LocalDate.of(2029, 9, 10);
    private static final LocalDate UNTIL = LocalDate.of(2029, 10, 31);

    private final AgendaTimelines timelines;
    private final AgendaRoutes routes;
    private final Meetings meetings;
    private final World world;
    private final AgendaWorld agenda;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    AgendaTimelineTest(
            AgendaTimelines timelines,
            AgendaRoutes routes,
            Meetings meetings,
            World world,
            AgendaWorld agenda,
            StatementCounter statements) {
        this.timelines = timelines;
        this.routes = routes;
        this.meetings = meetings;
        this.world = world;
        this.agenda = agenda;
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @Test
    void showsEachWhatHeSeesOfWhatCanBeInThePeriod() {
        GovernanceBody body = world.body("Op de tijdlijn");
        Meeting team = agenda.meeting(body, FROM.plusDays(1), Visibility.TEAM);
        Meeting board = agenda.meeting(body, UNTIL, Visibility.BOARD);
        Meeting before = agenda.meeting(body, FROM.minusDays(1), Visibility.BOARD);
        Meeting after = agenda.meeting(body, UNTIL.plusDays(1), Visibility.BOARD);
        Meeting month = planned(body, new MeetingTime.InMonth(YearMonth.from(FROM)));
        Meeting autumn = planned(body, new MeetingTime.InSeason(Season.AUTUMN, FROM.getYear()));
        Meeting gone = agenda.meeting(body, FROM.plusDays(2), Visibility.BOARD);
        World.done(meetings.withdraw(staff, gone.id(), 1, null, Set.of()));

        assertThat(shown(staff))
                .containsExactlyInAnyOrder(team.id(), board.id(), month.id(), autumn.id())
                .doesNotContain(before.id(), after.id());
        assertThat(shown(People.board())).containsExactly(board.id());
        assertThat(shown(People.partner())).isEmpty();
        assertThat(timelines.between(staff, FROM, UNTIL, Set.of()).meetings())
                .extracting(AgendaTimeline.Held::table)
                .containsOnly("Op de tijdlijn");
    }

    private List<MeetingId> shown(Viewer viewer) {
        return timelines.between(viewer, FROM, UNTIL, Set.of()).meetings().stream()
                .map(held -> held.meeting().id())
                .toList();
    }

    @Test
    void showsRoutesWithTheStepsThatOneSees() {
        Meeting secret = agenda.meeting("Tafel van het team", DAY, Visibility.TEAM);
        AgendaRoute board = planned(Visibility.BOARD, "Voor het bestuur", secret);
        AgendaRoute team = planned(Visibility.TEAM, "Van het team", secret);

        assertThat(along(staff)).contains(board.id(), team.id());
        assertThat(along(People.board())).contains(board.id()).doesNotContain(team.id());
        assertThat(along(People.partner())).doesNotContain(board.id(), team.id());
        assertThat(timelines
                        .between(People.board(), FROM, UNTIL, Set.of(board.id(), team.id()))
                        .routes())
                .filteredOn(one -> one.id().equals(board.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.steps().getFirst().meeting()).isNull());
        World.done(routes.withdraw(staff, team.id(), 1, null));
        assertThat(along(staff)).doesNotContain(team.id());
    }

    private List<AgendaRouteId> along(Viewer viewer) {
        return timelines.between(viewer, FROM, UNTIL, Set.of()).routes().stream()
                .map(AgendaTimeline.Along::id)
                .toList();
    }

    @Test
    void drawsTheFirstThatHaveAStepThenOrThoseThatAreNamed() {
        GovernanceBody body = world.body("Getekende tafel");
        Meeting then = agenda.meeting(body, FROM.plusDays(3), Visibility.BOARD);
        Meeting secret = agenda.meeting(body, FROM.plusDays(4), Visibility.TEAM);
        Meeting later = agenda.meeting(body, UNTIL.plusDays(3), Visibility.BOARD);
        AgendaRoute within = planned(Visibility.BOARD, "A binnen", then);
        AgendaRoute hidden = planned(Visibility.BOARD, "A verborgen", secret);
        AgendaRoute beyond = planned(Visibility.BOARD, "A daarna", later);

        assertThat(drawn(staff, Set.of())).contains(within.id(), hidden.id()).doesNotContain(beyond.id());
        assertThat(drawn(People.board(), Set.of())).contains(within.id()).doesNotContain(hidden.id(), beyond.id());
        assertThat(drawn(staff, Set.of(beyond.id()))).containsExactly(beyond.id());
        assertThat(along(staff)).contains(within.id(), hidden.id(), beyond.id());
        for (int number = 0; number <= AgendaTimeline.MOST_DRAWN; number++) {
            planned(Visibility.BOARD, "A nummer " + number, then);
        }
        assertThat(drawn(staff, Set.of())).hasSize(AgendaTimeline.MOST_DRAWN).contains(within.id());
    }

    private List<AgendaRouteId> drawn(Viewer viewer, Set<AgendaRouteId> named) {
        List<AgendaTimeline.Along> routes =
                timelines.between(viewer, FROM, UNTIL, named).routes();
        assertThat(routes).allMatch(one -> one.drawn() != one.steps().isEmpty());
        return routes.stream()
                .filter(AgendaTimeline.Along::drawn)
                .map(AgendaTimeline.Along::id)
                .toList();
    }

    @Test
    void asksFourStatementsHoweverManyRoutesThereAre() {
        Meeting meeting = agenda.meeting("Drukke tafel", DAY, Visibility.TEAM);
        for (int number = 0; number < AgendaTimeline.MOST_ROUTES + 5; number++) {
            planned(Visibility.TEAM, "Veel " + number, meeting);
        }
        statements.atMost(
                4,
                () -> assertThat(timelines.between(staff, FROM, UNTIL, Set.of()).routes())
                        .hasSize(AgendaTimeline.MOST_ROUTES));
    }

    @Test
    void isOfAPeriod() {
        assertThat(AgendaTimelines.isPeriod(FROM, FROM)).isTrue();
        assertThat(AgendaTimelines.isPeriod(FROM, FROM.minusDays(1))).isFalse();
        assertThat(AgendaTimelines.isPeriod(FROM, FROM.plusYears(5).plusDays(1)))
                .isFalse();
        assertThatThrownBy(() -> timelines.between(staff, FROM, FROM.minusDays(1), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private AgendaRoute planned(Visibility visibility, String title, Meeting meeting) {
        return World.done(routes.plan(
                staff,
                new NewAgendaRoute(
                        new AgendaRouteId(Ids.next()),
                        AgendaRouteDetails.of(
                                        title,
                                        OWNER,
                                        RouteStepDetails.of("Daar").at(meeting.id()))
                                .seenBy(visibility))));
    }

    private Meeting planned(GovernanceBody body, MeetingTime time) {
        return World.done(meetings.plan(
                staff, new NewMeeting(new MeetingId(Ids.next()), body.id(), MeetingDetails.at(time)), Set.of()));
    }
}
