package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.ACHTERHOEK;
import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.search.SearchHit;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaRoutesTest {

    private static final AgendaRouteId ROS = new AgendaRouteId(Ids.named("agenda-route/ros"));
    private static final MeetingId BO_ROS = new MeetingId(Ids.named("meeting/bo-ros-2026-09"));
    private static final MeetingTime OCTOBER = new MeetingTime.OnDay(LocalDate.of(2026, 10, 2), null, null);
    private static final MeetingTime SEPTEMBER = new MeetingTime.InMonth(YearMonth.of(2026, 9));

    private final AgendaRoutes routes;
    private final Meetings meetings;
    private final SearchIndex search;
    private final World world;
    private final AgendaWorld agenda;
    private final Viewer staff = People.staff();

    AgendaRoutesTest(AgendaRoutes routes, Meetings meetings, SearchIndex search, World world, AgendaWorld agenda) {
        this.routes = routes;
        this.meetings = meetings;
        this.search = search;
        this.world = world;
        this.agenda = agenda;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @Test
    void saysWhatSlipsBeforeAMeetingIsMovedAndHasAllBackWhenItIsMovedBack() {
        List<RouteStep> before = steps(staff, ROS);
        assertThat(before).extracting(RouteStep::title).contains("BO ROS", "BO-MIRT", "Uitvoeringsagenda");
        assertThat(before.get(4).plan().standing()).isEqualTo(RouteStanding.ON_TIME);

        RouteMove move = routes.ifMoved(staff, ROS, BO_ROS, OCTOBER).orElseThrow();
        assertThat(move.steps().get(5).plan().standing()).isEqualTo(RouteStanding.MISSED);
        assertThat(move.consequences()).extracting(Problem::code).containsExactly("STEP_MISSED_RHYTHM");
        assertThat(steps(staff, ROS)).isEqualTo(before);

        int version = meetings.byId(staff, BO_ROS).orElseThrow().version();
        Recording<Meeting> warned = meetings.update(staff, BO_ROS, version, MeetingChange.to(OCTOBER), Set.of());
        assertThat(World.problems(warned)).containsExactly("ROUTE_SLIPS time");
        assertThat(said(warned))
                .startsWith("BO ROS verschuift naar 2 oktober 2026: BO-MIRT wordt niet gehaald, eerstvolgende november"
                        + " 2027");
        World.done(meetings.update(staff, BO_ROS, version, MeetingChange.to(OCTOBER), Set.of("ROUTE_SLIPS")));
        assertThat(steps(staff, ROS))
                .usingRecursiveComparison()
                .ignoringFields("meeting")
                .isEqualTo(move.steps());
        assertThat(routes.ifMoved(staff, ROS, BO_ROS, SEPTEMBER).orElseThrow().consequences())
                .extracting(Problem::code)
                .containsExactly("STEP_REACHED");
        World.done(meetings.update(staff, BO_ROS, version + 1, MeetingChange.to(SEPTEMBER), Set.of()));
        assertThat(steps(staff, ROS))
                .extracting(RouteStep::plan)
                .isEqualTo(before.stream().map(RouteStep::plan).toList());
    }

    private static String said(Recording<Meeting> refused) {
        return refused instanceof Recording.Refused<Meeting>(List<Problem> problems)
                ? problems.getFirst().arguments().getFirst().toString()
                : "";
    }

    @Test
    void isStoredOnceHoweverOftenItIsSent() {
        NewAgendaRoute sent = fresh(AgendaRouteDetails.of("  Eenmaal ", OWNER, RouteStepDetails.of("Begin")));
        AgendaRoute stored = World.done(routes.plan(staff, sent));
        assertThat(stored.title()).isEqualTo("Eenmaal");
        assertThat(World.done(routes.plan(staff, sent))).isEqualTo(stored);
        assertThat(World.problems(routes.plan(People.colleague(), sent))).containsExactly("ID_IN_USE id");
        assertThat(World.problems(routes.plan(
                        staff,
                        new NewAgendaRoute(
                                sent.id(), AgendaRouteDetails.of("Anders", OWNER, RouteStepDetails.of("Begin"))))))
                .containsExactly("ID_IN_USE id");
    }

    @Test
    void tellsWhatIsWrongAndTheWayOut() {
        assertThat(refused()).containsExactly("STEPS_MISSING steps");
        assertThat(refused(step("Zelf", 1))).containsExactly("STEP_FOLLOWS_ITSELF steps.0.follows");
        assertThat(refused(step("Nergens", 7))).containsExactly("STEP_NOT_THERE steps.0.follows");
        assertThat(refused(step("Een", 2), step("Twee", 1))).hasSize(1).allMatch(one -> one.startsWith("ROUTE_IN_"));
        assertThat(refused(RouteStepDetails.of("Lang", new RouteDependency(1, 4_000)), step("Twee")))
                .contains("DAYS_OUT_OF_BOUNDS steps.0.follows");
        assertThat(refused(step("x".repeat(301)))).containsExactly("TEXT_TOO_LONG steps.0.title");
        assertThat(refused(IntStream.rangeClosed(1, 60)
                        .mapToObj(number -> step("Stap " + number))
                        .toArray(RouteStepDetails[]::new)))
                .containsExactly("TOO_MANY_STEPS steps");
        assertThat(World.problems(
                        routes.plan(staff, fresh(AgendaRouteDetails.of("x".repeat(301), OWNER, step("Een"))))))
                .containsExactly("TEXT_TOO_LONG title");
        assertThat(refused(step("Geen").at(new MeetingId(Ids.next())))).containsExactly("NOT_FOUND steps.0.meeting");
    }

    @Test
    void refusesAMeetingOfAnotherBodyAndOneThatDoesNotTakePlace() {
        Meeting met = agenda.meeting("Gremium van de vergadering");
        GovernanceBody other = world.body("Ander gremium");
        assertThat(refused(new RouteStepDetails(
                        "Verkeerd", null, other.id(), met.id(), null, null, null, Set.of(), List.of())))
                .containsExactly("MEETING_OF_OTHER_BODY steps.0.meeting");
        AgendaRoute route =
                planned(AgendaRouteDetails.of("Vervallen", OWNER, step("Daar").at(met.id())));
        World.done(meetings.update(staff, met.id(), 1, MeetingChange.to(MeetingState.CANCELLED), Set.of()));
        assertThat(refused(step("Nu").at(met.id()))).containsExactly("MEETING_CANCELLED steps.0.meeting");
        RouteStep left = steps(staff, route.id()).getFirst();
        assertThat(left.time()).isNull();
        assertThat(left.plan().standing()).isEqualTo(RouteStanding.UNPLANNED);
        World.done(routes.update(staff, route.id(), 1, AgendaRouteChange.titled("Vervallen en anders genoemd")));
        Meeting gone = agenda.meeting("Ingetrokken vergadering");
        World.done(meetings.withdraw(staff, gone.id(), 1, null));
        assertThat(refused(step("Nu").at(gone.id()))).containsExactly("MEETING_WITHDRAWN steps.0.meeting");
    }

    @Test
    void warnsOfAStepThatIsBeforeWhatItFollowsAndStoresIt() {
        AgendaRoute route = planned(AgendaRouteDetails.of(
                "Achterstevoren",
                OWNER,
                step("Eerst").at(new MeetingTime.OnDay(DAY, null, null)),
                step("Dan", 1).at(new MeetingTime.OnDay(DAY.minusDays(1), null, null))));
        assertThat(steps(staff, route.id()))
                .extracting(step -> step.plan().standing())
                .containsExactly(RouteStanding.LATE, RouteStanding.MISSED);
    }

    @Test
    void tellsTheSecondOfTwoWhatTheFirstChanged() {
        AgendaRoute route = planned(AgendaRouteDetails.of("Samen", OWNER, step("Begin")));
        World.done(routes.update(staff, route.id(), 1, AgendaRouteChange.titled("Van een ander")));
        assertThat(World.conflicting(routes.update(staff, route.id(), 1, AgendaRouteChange.titled("Van mij")))
                        .conflict()
                        .fields())
                .extracting("field")
                .containsExactly("title");
        AgendaRoute both = World.done(routes.update(staff, route.id(), 1, AgendaRouteChange.along(step("Midden"))));
        assertThat(both.title()).isEqualTo("Van een ander");
        assertThat(both.version()).isEqualTo(3);
        assertThat(World.problems(routes.update(staff, route.id(), 9, AgendaRouteChange.titled("Later"))))
                .containsExactly("VERSION_NOT_THERE expectedVersion");
    }

    @Test
    void tellsNothingOfAMeetingToWhoMayNotSeeIt() {
        Meeting secret = agenda.meeting("Geheim overleg", DAY, Visibility.TEAM);
        AgendaRoute route = planned(AgendaRouteDetails.of(
                        "Gedeelde route",
                        OWNER,
                        step("Vooraf").at(new MeetingTime.OnDay(DAY.minusMonths(1), null, null)),
                        step("Besloten", 1).at(secret.id()),
                        step("Achteraf", 2).at(new MeetingTime.OnDay(DAY.plusMonths(1), null, null)))
                .seenBy(Visibility.SHARED, ACHTERHOEK));
        List<RouteStep> seen = steps(People.partner(), route.id());
        assertThat(seen).extracting(RouteStep::title).containsExactly("Vooraf", "Besloten", "Achteraf");
        assertThat(seen.get(1).meeting()).isNull();
        assertThat(seen.get(1).table()).isNull();
        assertThat(seen.get(1).time()).isNull();
        assertThat(seen.get(2).plan().earliest()).isEqualTo(DAY.minusMonths(1));
        assertThat(steps(staff, route.id()).get(2).plan().earliest()).isEqualTo(DAY);
        assertThat(routes.ifMoved(People.partner(), route.id(), secret.id(), OCTOBER))
                .isEmpty();
        assertThat(routes.ofMeetings(People.partner(), Set.of(secret.id()))).isEmpty();
        assertThat(routes.ofMeetings(staff, Set.of(secret.id()))).hasSize(1);
    }

    @Test
    void isForWhomItIsSharedAndChangedByTheTeamAlone() {
        AgendaRoute team = planned(AgendaRouteDetails.of("Zoekroute team", OWNER, step("Begin")));
        AgendaRoute board = planned(
                AgendaRouteDetails.of("Zoekroute bestuur", OWNER, step("Begin")).seenBy(Visibility.BOARD));
        AgendaRoute ours = planned(
                AgendaRouteDetails.of("Zoekroute gedeeld", OWNER, step("Begin")).seenBy(Visibility.SHARED, ACHTERHOEK));
        Set<AgendaRouteId> all = Set.of(team.id(), board.id(), ours.id());
        assertThat(routes.byIds(staff, all)).hasSize(3);
        assertThat(routes.byIds(People.board(), all)).containsOnlyKeys(board.id());
        assertThat(routes.byIds(People.partner(), all)).containsOnlyKeys(ours.id());
        assertThat(routes.steps(People.partner(), all)).containsOnlyKeys(ours.id());
        assertThat(routes.byIds(People.auditor(), all)).isEmpty();
        assertThat(hits(People.partner())).containsExactly(ours.id().value());
        assertThat(hits(staff)).hasSize(3);
        for (Viewer other : List.of(People.partner(), People.board(), People.auditor())) {
            assertThat(World.problems(routes.plan(other, fresh(AgendaRouteDetails.of("Nee", OWNER, step("Begin"))))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(routes.update(other, ours.id(), 1, AgendaRouteChange.titled("Nee"))))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(routes.withdraw(other, ours.id(), 1, null)))
                    .containsExactly("NOT_ALLOWED");
            assertThat(World.problems(routes.restore(other, ours.id(), 1))).containsExactly("NOT_ALLOWED");
        }
    }

    @Test
    void leavesWhatOthersSeeWhenItIsWithdrawnAndComesBack() {
        AgendaRoute route = planned(
                AgendaRouteDetails.of("Ingetrokken route", OWNER, step("Begin")).seenBy(Visibility.BOARD));
        World.done(routes.withdraw(staff, route.id(), 1, "Het onderwerp is van de baan."));
        assertThat(routes.byId(People.board(), route.id())).isEmpty();
        assertThat(World.problems(routes.update(staff, route.id(), 2, AgendaRouteChange.titled("Toch"))))
                .containsExactly("ROUTE_WITHDRAWN id");
        World.done(routes.restore(staff, route.id(), 2));
        assertThat(routes.byId(People.board(), route.id())).isPresent();
    }

    private List<String> refused(RouteStepDetails... steps) {
        return World.problems(routes.plan(staff, fresh(AgendaRouteDetails.of("Verkeerd", OWNER, steps))));
    }

    private AgendaRoute planned(AgendaRouteDetails details) {
        return World.done(routes.plan(staff, fresh(details)));
    }

    private static NewAgendaRoute fresh(AgendaRouteDetails details) {
        return new NewAgendaRoute(new AgendaRouteId(Ids.next()), details);
    }

    private static RouteStepDetails step(String title, int... after) {
        return RouteStepDetails.of(
                title,
                IntStream.of(after)
                        .mapToObj(step -> new RouteDependency(step, 0))
                        .toArray(RouteDependency[]::new));
    }

    private List<RouteStep> steps(Viewer viewer, AgendaRouteId id) {
        return routes.steps(viewer, Set.of(id)).getOrDefault(id, List.of());
    }

    private List<UUID> hits(Viewer viewer) {
        return search
                .search(viewer, "Zoekroute", Set.of(SearchType.AGENDA_ROUTE), false, PageRequest.first(5))
                .nodes()
                .stream()
                .map(SearchHit::id)
                .toList();
    }
}
