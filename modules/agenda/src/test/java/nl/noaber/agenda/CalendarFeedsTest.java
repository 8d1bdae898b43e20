package nl.noaber.agenda;

import static nl.noaber.agenda.AgendaWorld.DAY;
import static nl.noaber.agenda.AgendaWorld.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.micronaut.context.BeanProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.access.EndsWithTokens;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import nl.noaber.testkit.StatementCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Feeds are written by one library and read here by another. Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarFeedsTest {

    private final CalendarFeeds feeds;
    private final Meetings meetings;
    private final AgendaRoutes routes;
    private final World world;
    private final AgendaWorld agenda;
    private final Database database;
    private final Transactions transactions;
    private final List<EndsWithTokens> ending;
    private final StatementCounter statements;
    private final Viewer staff = People.staff();

    CalendarFeedsTest(
            CalendarFeeds feeds,
            Meetings meetings,
            AgendaRoutes routes,
            World world,
            AgendaWorld agenda,
            Database database,
            Transactions transactions,
            BeanProvider<EndsWithTokens> ending,
            StatementCounter statements) {
        this.feeds = feeds;
        this.meetings = meetings;
        this.routes = routes;
        this.world = world;
        this.agenda = agenda;
        this.database = database;
        this.transactions = transactions;
        this.ending = ending.stream().toList();
        this.statements = statements;
    }

    @BeforeAll
    void load() {
        world.load();
        world.loadScenario();
    }

    @Test
    void tellsMomentsByTheDutchClockInSummerAndInWinter() {
        GovernanceBody body = world.body("Zomertijd");
        Meeting winter = at(body, "2027-03-26", "10:00", "12:00");
        Meeting summer = at(body, "2027-03-29", "10:00", "12:00");
        Map<String, VEvent> events = events(opened(staff, CalendarFeedKind.BODY, body.id()));
        assertThat(start(events, winter)).isEqualTo(Instant.parse("2027-03-26T09:00:00Z"));
        assertThat(start(events, summer)).isEqualTo(Instant.parse("2027-03-29T08:00:00Z"));
        assertThat(event(events, summer).getDateEnd().getValue().toInstant())
                .isEqualTo(Instant.parse("2027-03-29T10:00:00Z"));
        assertThat(event(events, summer).getSummary().getValue()).isEqualTo("Zomertijd");
        assertThat(event(events, summer).getUrl().getValue())
                .endsWith("/meetings/" + summer.id().value());
    }

    @Test
    void movesAndCancelsWhatStandsInTheCalendarAlready() {
        GovernanceBody body = world.body("Verschuift");
        Meeting meeting = at(body, "2026-09-10", "10:00", null);
        CalendarFeed feed = opened(staff, CalendarFeedKind.BODY, body.id());
        VEvent before = event(events(feed), meeting);
        World.done(meetings.update(
                staff, meeting.id(), 1, MeetingChange.to(onDay("2026-10-02", "14:00", null)), Set.of()));
        VEvent moved = event(events(feed), meeting);
        assertThat(moved.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2026-10-02T12:00:00Z"));
        World.done(meetings.update(staff, meeting.id(), 2, MeetingChange.to(MeetingState.CANCELLED), Set.of()));
        VEvent cancelled = event(events(feed), meeting);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(moved.getSequence().getValue());
    }

    @Test
    void keepsNobodyOccupiedByWhatHasNoDayYet() {
        GovernanceBody body = world.body("Nog geen dag");
        Meeting meeting = planned(body, new MeetingTime.InMonth(YearMonth.of(2026, 11)));
        VEvent event = event(events(opened(staff, CalendarFeedKind.BODY, body.id())), meeting);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(day(event)).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(event.getDateEnd().getValue().getRawComponents().getDate()).isEqualTo(1);
        assertThat(event.getDateEnd().getValue().getRawComponents().getMonth()).isEqualTo(12);
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getStatus().isTentative()).isTrue();
    }

    @Test
    void tellsWhatHasToBeThereBeforeOnesOwnItems() {
        GovernanceBody body = world.body("Met termijnen");
        world.rule(body.id());
        Meeting mine = agenda.meeting(body, DAY, Visibility.TEAM);
        Meeting others = agenda.meeting(body, DAY.plusMonths(1), Visibility.TEAM);
        agenda.put(mine, "Mijn punt");
        Map<String, VEvent> events = events(opened(staff, CalendarFeedKind.OWN_ITEMS, null));
        assertThat(events).containsKey(mine.id().value() + "@noaber");
        assertThat(events).doesNotContainKey(others.id().value() + "@noaber");
        VEvent papers = event(events, mine.id().value() + "-final-papers@noaber");
        assertThat(papers.getSummary().getValue()).isEqualTo("Definitieve stukken: Met termijnen");
        assertThat(day(papers)).isEqualTo(LocalDate.of(2026, 8, 27));
        assertThat(World.problems(feeds.open(People.partner(), NewCalendarFeed.of(id(), CalendarFeedKind.OWN_ITEMS))))
                .containsExactly("TEAM_PREPARES kind");
    }

    @Test
    void tellsTheStepsOfARouteAsEachSeesThem() {
        GovernanceBody body = world.body("Langs de route");
        world.rule(body.id());
        Meeting board = agenda.meeting(body, DAY, Visibility.BOARD);
        Meeting team = agenda.meeting(body, DAY.plusDays(30), Visibility.TEAM);
        Meeting elsewhere = agenda.meeting(body, DAY.plusDays(60), Visibility.BOARD);
        AgendaRoute route = along(board, team);
        CalendarFeed feed = opened(staff, route.id());
        Map<String, VEvent> events = events(feed);
        assertThat(events)
                .containsKeys(
                        board.id().value() + "@noaber",
                        board.id().value() + "-final-papers@noaber",
                        team.id().value() + "@noaber")
                .doesNotContainKey(elsewhere.id().value() + "@noaber");
        VEvent concept = event(events, route.id().value() + "-step-1@noaber");
        assertThat(concept.getSummary().getValue()).isEqualTo("Concept: Plan");
        assertThat(day(concept)).isEqualTo(DAY.minusDays(20));
        assertThat(events(opened(People.board(), route.id())))
                .containsKey(board.id().value() + "@noaber")
                .doesNotContainKey(team.id().value() + "@noaber");
        assertThat(World.problems(feeds.open(
                        People.partner(), new NewCalendarFeed(id(), CalendarFeedKind.ROUTE, null, route.id()))))
                .containsExactly("NOT_FOUND route");
        statements.atMost(9, () -> assertThat(feeds.read(feed.id(), "")).isPresent());
        World.done(routes.withdraw(staff, route.id(), 1, null));
        assertThat(feeds.read(feed.id(), "").orElseThrow())
                .contains("BEGIN:VTIMEZONE")
                .doesNotContain("BEGIN:VEVENT");
    }

    private AgendaRoute along(Meeting board, Meeting team) {
        return World.done(routes.plan(
                staff,
                new NewAgendaRoute(
                        new AgendaRouteId(Ids.next()),
                        AgendaRouteDetails.of(
                                        "Plan",
                                        OWNER,
                                        RouteStepDetails.of("Concept")
                                                .at(new MeetingTime.OnDay(DAY.minusDays(20), null, null)),
                                        RouteStepDetails.of("Bestuur").at(board.id()),
                                        RouteStepDetails.of("Daarna").at(team.id()))
                                .seenBy(Visibility.BOARD))));
    }

    private CalendarFeed opened(Viewer viewer, AgendaRouteId route) {
        return World.done(feeds.open(viewer, new NewCalendarFeed(id(), CalendarFeedKind.ROUTE, null, route)));
    }

    @Test
    void tellsEachNoMoreThanHeSees() {
        GovernanceBody body = world.body("Wie leest mee");
        Meeting team = agenda.meeting(body, DAY, Visibility.TEAM);
        Meeting board = agenda.meeting(body, DAY, Visibility.BOARD);
        Meeting ours = agenda.meeting(body, DAY, Visibility.SHARED, AgendaWorld.ACHTERHOEK);
        assertThat(shown(People.board(), body)).containsExactly(board.id());
        assertThat(shown(People.partner(), body)).containsExactly(ours.id());
        assertThat(shown(People.colleague(), body)).containsExactlyInAnyOrder(team.id(), board.id(), ours.id());
        assertThat(events(opened(People.partner(), CalendarFeedKind.ALL, null)))
                .containsKey(ours.id().value() + "@noaber")
                .doesNotContainKey(team.id().value() + "@noaber");
    }

    private List<MeetingId> shown(Viewer viewer, GovernanceBody body) {
        return events(opened(viewer, CalendarFeedKind.BODY, body.id())).keySet().stream()
                .map(uid -> new MeetingId(Ids.parse(uid.replace("@noaber", "")).orElseThrow()))
                .toList();
    }

    @Test
    void isItsOwnersAloneAndOpenedOnce() {
        CalendarFeed feed = opened(staff, CalendarFeedKind.ALL, null);
        assertThat(World.done(feeds.open(staff, NewCalendarFeed.of(feed.id(), CalendarFeedKind.ALL))))
                .isEqualTo(feed);
        assertThat(World.problems(feeds.open(People.colleague(), NewCalendarFeed.of(feed.id(), CalendarFeedKind.ALL))))
                .containsExactly("ID_IN_USE id");
        assertThat(feeds.byIds(People.colleague(), Set.of(feed.id()))).isEmpty();
        assertThat(feeds.own(People.colleague())).doesNotContain(feed);
        assertThat(World.problems(feeds.revoke(People.admin(), feed.id()))).containsExactly("NOT_FOUND id");
        assertThat(feeds.read(feed.id(), "")).isPresent();
        assertThat(feeds.own(staff))
                .filteredOn(one -> one.id().equals(feed.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.lastReadAt()).isNotNull());
        World.done(feeds.revoke(staff, feed.id()));
        assertThat(feeds.read(feed.id(), "")).isEmpty();
        assertThat(feeds.own(staff)).extracting(CalendarFeed::id).doesNotContain(feed.id());
        assertThat(World.done(feeds.revoke(staff, feed.id())).revokedAt()).isNotNull();
        assertThat(World.problems(feeds.open(staff, NewCalendarFeed.of(feed.id(), CalendarFeedKind.ALL))))
                .containsExactly("ID_IN_USE id");
    }

    @Test
    void isReadByNobodyOnceItsOwnerMayNotComeIn() {
        CalendarFeed feed = opened(People.board(), CalendarFeedKind.ALL, null);
        active(People.board(), false);
        try {
            assertThat(feeds.read(feed.id(), "")).isEmpty();
        } finally {
            active(People.board(), true);
        }
        assertThat(feeds.read(feed.id(), "")).isPresent();
    }

    @Test
    void endsWithTheTokensOfItsOwner() {
        CalendarFeed feed = opened(People.colleague(), CalendarFeedKind.ALL, null);
        transactions.retrying(
                () -> ending.forEach(one -> one.end(feed.owner(), Instant.parse("2026-06-15T12:00:00Z"))));
        assertThat(feeds.read(feed.id(), "")).isEmpty();
        assertThat(feeds.own(People.colleague())).isEmpty();
    }

    private void active(Viewer user, boolean active) {
        transactions.retrying(() -> database.sql("UPDATE user_account SET active = :active WHERE id = :id")
                .bind("active", active)
                .bind("id", user.userId())
                .update());
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(World.problems(feeds.open(staff, new NewCalendarFeed(id(), CalendarFeedKind.BODY, null, null))))
                .containsExactly("BODY_MISSING body");
        assertThat(World.problems(feeds.open(
                        staff,
                        new NewCalendarFeed(id(), CalendarFeedKind.BODY, new GovernanceBodyId(Ids.next()), null))))
                .containsExactly("NOT_FOUND body");
        assertThat(World.problems(feeds.open(
                        staff,
                        new NewCalendarFeed(id(), CalendarFeedKind.ALL, new GovernanceBodyId(Ids.next()), null))))
                .containsExactly("NOT_OF_A_BODY body");
        assertThat(World.problems(feeds.open(staff, NewCalendarFeed.of(id(), CalendarFeedKind.ROUTE))))
                .containsExactly("ROUTE_MISSING route");
        assertThat(World.problems(feeds.open(
                        staff, new NewCalendarFeed(id(), CalendarFeedKind.ALL, null, new AgendaRouteId(Ids.next())))))
                .containsExactly("NOT_OF_A_ROUTE route");
        for (int number = feeds.own(People.admin()).size(); number < CalendarFeeds.MOST; number++) {
            opened(People.admin(), CalendarFeedKind.ALL, null);
        }
        assertThat(World.problems(feeds.open(People.admin(), NewCalendarFeed.of(id(), CalendarFeedKind.ALL))))
                .containsExactly("TOO_MANY_FEEDS");
    }

    @Test
    void isReadInSixStatements() {
        GovernanceBody body = world.body("Weinig vragen");
        for (int month = 0; month < 6; month++) {
            agenda.meeting(body, DAY.plusMonths(month), Visibility.TEAM);
        }
        CalendarFeed feed = opened(staff, CalendarFeedKind.BODY, body.id());
        assertThat(feeds.read(feed.id(), "")).isPresent();
        statements.atMost(6, () -> assertThat(feeds.read(feed.id(), "")).isPresent());
    }

    private static CalendarFeedId id() {
        return new CalendarFeedId(Ids.next());
    }

    private CalendarFeed opened(Viewer viewer, CalendarFeedKind kind, @Nullable GovernanceBodyId body) {
        return World.done(feeds.open(viewer, new NewCalendarFeed(id(), kind, body, null)));
    }

    /** By their identifiers; what the reading library finds wrong fails the test. */
    private Map<String, VEvent> events(CalendarFeed feed) {
        String text = feeds.read(feed.id(), "").orElseThrow();
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).toString().strip())
                .as(text)
                .isEmpty();
        return calendar.getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
    }

    private static VEvent event(Map<String, VEvent> events, Meeting meeting) {
        return event(events, meeting.id().value() + "@noaber");
    }

    private static VEvent event(Map<String, VEvent> events, String uid) {
        assertThat(events).containsKey(uid);
        return Objects.requireNonNull(events.get(uid));
    }

    private static Instant start(Map<String, VEvent> events, Meeting meeting) {
        return event(events, meeting).getDateStart().getValue().toInstant();
    }

    private static LocalDate day(VEvent event) {
        var raw = event.getDateStart().getValue().getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    private Meeting at(GovernanceBody body, String day, String from, @Nullable String until) {
        return planned(body, onDay(day, from, until));
    }

    private static MeetingTime onDay(String day, String from, @Nullable String until) {
        return new MeetingTime.OnDay(
                LocalDate.parse(day), LocalTime.parse(from), until == null ? null : LocalTime.parse(until));
    }

    private Meeting planned(GovernanceBody body, MeetingTime time) {
        return World.done(meetings.plan(
                staff,
                new NewMeeting(new MeetingId(Ids.next()), body.id(), MeetingDetails.at(time)),
                Set.of("DEADLINE_PASSED", "ON_WEEKEND", "ON_HOLIDAY", "IN_RECESS")));
    }
}
