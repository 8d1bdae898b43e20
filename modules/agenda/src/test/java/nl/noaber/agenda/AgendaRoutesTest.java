package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.ACHTERHOEK;
import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Patch;
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

    private static final Set<String> ACCEPTED =
            Set.of("DEADLINE_PASSED", "ON_WEEKEND", "ON_HOLIDAY", "IN_RECESS", "ROUTE_SLIPS");

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
        return sentences(refused).getFirst().getFirst().toString();
    }

    /** Each with the title of the route. */
    private static List<List<Object>> sentences(Recording<Meeting> refused) {
        return refused instanceof Recording.Refused<Meeting>(List<Problem> problems)
                ? problems.stream().map(Problem::arguments).toList()
                : List.of();
    }

    @Test
    void warnsOfWhatIsNotSureAnyMoreWithTheNameOfTheRoute() {
        int version = meetings.byId(staff, BO_ROS).orElseThrow().version();
        MeetingTime autumn = new MeetingTime.InSeason(Season.AUTUMN, 2026);
        Recording<Meeting> warned = meetings.update(staff, BO_ROS, version, MeetingChange.to(autumn), Set.of());
        assertThat(World.problems(warned)).containsExactly("ROUTE_SLIPS time", "ROUTE_SLIPS time");
        assertThat(sentences(warned).getLast())
                .containsExactly(
                        "BO ROS verschuift naar najaar 2026: of BO-MIRT wordt gehaald, hangt af van dagen die nog niet"
                                + " vaststaan.",
                        "Ruimtelijke Ontwikkelstrategie Twente (ROS)");
    }

    @Test
    void saysWhatSlipsBeforeAMeetingIsCancelledAndBeforeItIsTakenUpAgain() {
        Meeting meeting = agenda.meeting("Gremium dat vervalt");
        AgendaRoute route = planned(AgendaRouteDetails.of(
                "Langs wat vervalt",
                OWNER,
                step("Tafel").at(meeting.id()),
                step("Daarna", 1).at(new MeetingTime.OnDay(DAY.plusWeeks(3), null, null)),
                step("Ten slotte", 2).at(new MeetingTime.OnDay(DAY.plusWeeks(9), null, null))));
        MeetingChange cancelled = MeetingChange.to(MeetingState.CANCELLED);
        assertThat(sentences(meetings.update(staff, meeting.id(), 1, cancelled, Set.of())))
                .containsExactly(
                        List.of("Tafel vervalt: voor Tafel is dan geen dag bekend.", "Langs wat vervalt"),
                        List.of(
                                "Tafel vervalt: of Daarna wordt gehaald, is dan nog niet te zeggen.",
                                "Langs wat vervalt"),
                        List.of(
                                "Tafel vervalt: of Ten slotte wordt gehaald, is dan nog niet te zeggen.",
                                "Langs wat vervalt"));
        World.done(meetings.update(staff, meeting.id(), 1, cancelled, ACCEPTED));
        assertThat(steps(staff, route.id()))
                .extracting(step -> step.plan().standing())
                .containsExactly(RouteStanding.UNPLANNED, RouteStanding.UNCERTAIN, RouteStanding.UNCERTAIN);

        MeetingChange takenUp = takenUp(new MeetingTime.OnDay(DAY.plusWeeks(4), null, null));
        Recording<Meeting> warned = meetings.update(staff, meeting.id(), 2, takenUp, Set.of());
        assertThat(World.problems(warned)).contains("ROUTE_SLIPS time");
        assertThat(said(warned))
                .isEqualTo("Tafel verschuift naar 8 oktober 2026: Daarna wordt niet gehaald, een volgende is niet"
                        + " bekend.");
        World.done(meetings.update(staff, meeting.id(), 2, takenUp(meeting.time()), Set.of()));
        assertThat(steps(staff, route.id()))
                .extracting(step -> step.plan().standing())
                .containsOnly(RouteStanding.ON_TIME);
    }

    private static MeetingChange takenUp(MeetingTime time) {
        return new MeetingChange(
                Patch.kept(),
                Patch.set(time),
                Patch.kept(),
                Patch.set(MeetingState.PLANNED),
                Patch.kept(),
                Patch.kept());
    }

    /** A few routes of any shape; the seed makes them again. */
    @Test
    void hasAllBackWhenAnyMeetingOfAnyRouteIsMovedAndMovedBack() {
        for (long seed : List.of(3L, 2026L, 754155L)) {
            Random chance = new Random(seed);
            List<Meeting> along = along(chance, "Tafel van " + seed);
            AgendaRoute route = planned(AgendaRouteDetails.of("Route " + seed, OWNER, through(chance, along)));
            List<RouteStep> before = steps(staff, route.id());
            for (Meeting meeting : along) {
                moved(meeting, new MeetingTime.OnDay(day(chance), null, null));
                moved(meeting, meeting.time());
                assertThat(steps(staff, route.id()))
                        .usingRecursiveComparison()
                        .ignoringFieldsMatchingRegexes("(.*\\.)?(version|updatedAt)")
                        .isEqualTo(before);
            }
        }
    }

    private void moved(Meeting meeting, MeetingTime time) {
        int version = meetings.byId(staff, meeting.id()).orElseThrow().version();
        World.done(meetings.update(staff, meeting.id(), version, MeetingChange.to(time), ACCEPTED));
    }

    /** Some of one body, so that the one can be the next of the other. */
    private List<Meeting> along(Random chance, String name) {
        List<GovernanceBody> bodies = List.of(world.body(name + ", een"), world.body(name + ", twee"));
        return Stream.generate(
                        () -> agenda.meeting(bodies.get(chance.nextInt(bodies.size())), day(chance), Visibility.TEAM))
                .limit(6)
                .toList();
    }

    private static RouteStepDetails[] through(Random chance, List<Meeting> along) {
        return IntStream.range(0, along.size())
                .mapToObj(index -> RouteStepDetails.of(
                                "Stap " + (index + 1),
                                IntStream.rangeClosed(1, index)
                                        .filter(_ -> chance.nextInt(2) == 0)
                                        .mapToObj(before -> new RouteDependency(before, chance.nextInt(40)))
                                        .toArray(RouteDependency[]::new))
                        .at(along.get(index).id()))
                .toArray(RouteStepDetails[]::new);
    }

    private static LocalDate day(Random chance) {
        return DAY.plusDays(chance.nextInt(500));
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
        World.done(
                meetings.update(staff, met.id(), 1, MeetingChange.to(MeetingState.CANCELLED), Set.of("ROUTE_SLIPS")));
        assertThat(refused(step("Nu").at(met.id()))).containsExactly("MEETING_CANCELLED steps.0.meeting");
        RouteStep left = steps(staff, route.id()).getFirst();
        assertThat(left.time()).isNull();
        assertThat(left.plan().standing()).isEqualTo(RouteStanding.UNPLANNED);
        World.done(routes.update(staff, route.id(), 1, AgendaRouteChange.titled("Vervallen en anders genoemd")));
        Meeting gone = agenda.meeting("Ingetrokken vergadering");
        World.done(meetings.withdraw(staff, gone.id(), 1, null, Set.of()));
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
        assertThat(seen.get(2).plan().standing()).isEqualTo(RouteStanding.UNCERTAIN);
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
