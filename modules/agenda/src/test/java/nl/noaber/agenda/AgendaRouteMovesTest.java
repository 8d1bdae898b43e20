package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of a route when its meetings do not stay as they were. Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaRouteMovesTest {

    private final AgendaRoutes routes;
    private final Meetings meetings;
    private final World world;
    private final AgendaWorld agenda;
    private final Viewer staff = People.staff();

    AgendaRouteMovesTest(AgendaRoutes routes, Meetings meetings, World world, AgendaWorld agenda) {
        this.routes = routes;
        this.meetings = meetings;
        this.world = world;
        this.agenda = agenda;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @Test
    void saysWhatARouteLosesBeforeAMeetingIsWithdrawn() {
        Meeting met = agenda.meeting("Wordt ingetrokken");
        AgendaRoute route = planned(AgendaRouteDetails.of(
                "Zonder tafel",
                OWNER,
                step("Tafel").at(met.id()),
                step("Daarna", 1).at(new MeetingTime.OnDay(DAY.plusMonths(1), null, null))));
        assertThat(World.problems(meetings.withdraw(staff, met.id(), 1, null, Set.of())))
                .containsExactly("ROUTE_SLIPS state", "ROUTE_SLIPS state");
        assertThat(steps(staff, route.id()).getFirst().time()).isNotNull();
        World.done(meetings.withdraw(staff, met.id(), 1, null, Set.of("ROUTE_SLIPS")));
        assertThat(steps(staff, route.id()))
                .extracting(step -> step.plan().standing())
                .containsExactly(RouteStanding.UNPLANNED, RouteStanding.UNCERTAIN);
    }

    @Test
    void looksForTheNextMeetingWhereItIsAfterAMove() {
        GovernanceBody body = world.body("Twee keer");
        Meeting first = agenda.meeting(body, DAY, Visibility.TEAM);
        Meeting second = agenda.meeting(body, DAY.plusDays(30), Visibility.TEAM);
        AgendaRoute route = planned(AgendaRouteDetails.of(
                "Uitwijken",
                OWNER,
                step("Werk").at(new MeetingTime.OnDay(DAY.plusDays(10), null, null)),
                step("Eerste", 1).at(first.id()),
                step("Tweede").at(second.id())));
        assertThat(next(steps(staff, route.id()).get(1))).isEqualTo(DAY.plusDays(30));
        RouteMove move = routes.ifMoved(
                        staff, route.id(), second.id(), new MeetingTime.OnDay(DAY.plusDays(45), null, null))
                .orElseThrow();
        assertThat(next(move.steps().get(1))).isEqualTo(DAY.plusDays(45));
    }

    private static LocalDate next(RouteStep step) {
        return Objects.requireNonNull(step.plan().next()).time().earliest();
    }

    @Test
    void hasNoHourForWhatIsNoMeeting() {
        assertThat(World.problems(routes.plan(
                        staff,
                        fresh(AgendaRouteDetails.of(
                                "Uur",
                                OWNER,
                                step("Werk").at(new MeetingTime.OnDay(DAY, LocalTime.of(10, 0), null)))))))
                .containsExactly("STEP_CLOCK_TIME steps.0.time");
    }

    private AgendaRoute planned(AgendaRouteDetails details) {
        return World.done(routes.plan(staff, fresh(details)));
    }

    private static NewAgendaRoute fresh(AgendaRouteDetails details) {
        return new NewAgendaRoute(new AgendaRouteId(Ids.next()), details);
    }

    private List<RouteStep> steps(Viewer viewer, AgendaRouteId route) {
        return routes.steps(viewer, Set.of(route)).getOrDefault(route, List.of());
    }

    private static RouteStepDetails step(String title, int... follows) {
        return RouteStepDetails.of(
                title,
                IntStream.of(follows)
                        .mapToObj(before -> new RouteDependency(before, 0))
                        .toArray(RouteDependency[]::new));
    }
}
