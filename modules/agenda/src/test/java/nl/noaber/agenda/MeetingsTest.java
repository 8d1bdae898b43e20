package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.PartialDate;
import nl.noaber.kernel.Patch;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationDetails;
import nl.noaber.stakeholders.OrganisationKind;
import nl.noaber.stakeholders.Validity;
import nl.noaber.testkit.NoaberTest;
import nl.noaber.testkit.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Today is the 15th of June 2026. */
@NoaberTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final DeadlineRule PAPERS =
            new DeadlineRule(DeadlineKind.FINAL_PAPERS, 10, DeadlineUnit.WORKING_DAYS);

    private final Meetings meetings;
    private final GovernanceBodies bodies;
    private final World world;
    private final Viewer staff = People.staff();

    MeetingsTest(Meetings meetings, GovernanceBodies bodies, World world) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.world = world;
    }

    @BeforeAll
    void load() {
        world.load();
    }

    @Test
    void isOnADayInAMonthOrInASeason() {
        GovernanceBody body = world.body("Tijden");
        MeetingTime ten = new MeetingTime.OnDay(DAY, LocalTime.of(10, 0), LocalTime.of(12, 30));
        for (MeetingTime time : List.of(
                ten,
                on(DAY),
                new MeetingTime.InMonth(YearMonth.of(2026, 11)),
                new MeetingTime.InSeason(Season.AUTUMN, 2026),
                new MeetingTime.InSeason(Season.WINTER, 2026))) {
            Meeting planned = planned(body, time);
            assertThat(meetings.byId(staff, planned.id())).contains(planned);
            assertThat(planned.time()).isEqualTo(time);
        }
        assertThat(new MeetingTime.InSeason(Season.WINTER, 2026).earliest()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(new MeetingTime.InSeason(Season.WINTER, 2027).latest()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void staysAtTheSameHourWhenTheClockGoesForwardOrBack() {
        assertThat(at(LocalDate.of(2027, 3, 26), 10).startsAt()).contains(Instant.parse("2027-03-26T09:00:00Z"));
        assertThat(at(LocalDate.of(2027, 3, 29), 10).startsAt()).contains(Instant.parse("2027-03-29T08:00:00Z"));
        assertThat(at(LocalDate.of(2026, 10, 23), 10).startsAt()).contains(Instant.parse("2026-10-23T08:00:00Z"));
        assertThat(at(LocalDate.of(2026, 10, 26), 10).startsAt()).contains(Instant.parse("2026-10-26T09:00:00Z"));
        GovernanceBody body = world.body("Zomertijd");
        assertThat(World.problems(
                        plan(body, new MeetingTime.OnDay(LocalDate.of(2027, 3, 28), LocalTime.of(2, 30), null))))
                .containsExactly("TIME_SKIPPED time.from");
        // The hour that comes twice is the first.
        MeetingTime twice = new MeetingTime.OnDay(LocalDate.of(2026, 10, 25), LocalTime.of(2, 30), null);
        NewMeeting sunday = new NewMeeting(new MeetingId(Ids.next()), body.id(), MeetingDetails.at(twice));
        assertThat(World.done(meetings.plan(staff, sunday, Set.of("ON_WEEKEND")))
                        .time()
                        .startsAt())
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void isStoredOnceHoweverOftenItIsSent() {
        GovernanceBody body = world.body("Eenmaal");
        NewMeeting sent = new NewMeeting(new MeetingId(Ids.next()), body.id(), MeetingDetails.at(on(DAY)));
        Meeting stored = World.done(meetings.plan(staff, sent, Set.of()));
        assertThat(World.done(meetings.plan(staff, sent, Set.of()))).isEqualTo(stored);
        assertThat(World.problems(meetings.plan(People.colleague(), sent, Set.of())))
                .containsExactly("ID_IN_USE id");
        assertThat(World.problems(meetings.plan(
                        staff, new NewMeeting(sent.id(), body.id(), MeetingDetails.at(on(DAY.plusDays(1)))), Set.of())))
                .containsExactly("ID_IN_USE id");
    }

    @Test
    void hasTheDeadlinesOfItsBody() {
        GovernanceBody body = ruled("Met termijnen");
        Meeting meeting = planned(body, on(DAY));
        assertThat(meeting.deadlines(body, bodies.recesses(staff)))
                .extracting(Deadline::kind, Deadline::day)
                .containsExactly(tuple(DeadlineKind.FINAL_PAPERS, LocalDate.of(2026, 8, 27)));
        Meeting moved = World.done(
                meetings.update(staff, meeting.id(), 1, MeetingChange.to(on(LocalDate.of(2026, 10, 2))), Set.of()));
        assertThat(moved.deadlines(body, bodies.recesses(staff)))
                .extracting(Deadline::day)
                .containsExactly(LocalDate.of(2026, 9, 18));
        Meeting cancelled =
                World.done(meetings.update(staff, meeting.id(), 2, MeetingChange.to(MeetingState.CANCELLED), Set.of()));
        assertThat(cancelled.deadlines(body, bodies.recesses(staff))).isEmpty();
    }

    @Test
    void movesWhenItGetsAnotherTimeAndNotWhenItGetsAMorePreciseOne() {
        GovernanceBody body = world.body("Verplaatsen");
        Meeting meeting = planned(body, new MeetingTime.InSeason(Season.AUTUMN, 2026));
        Meeting month = moved(meeting, new MeetingTime.InMonth(YearMonth.of(2026, 9)));
        assertThat(month.state()).isEqualTo(MeetingState.PLANNED);
        Meeting day = moved(month, on(DAY));
        assertThat(day.state()).isEqualTo(MeetingState.PLANNED);
        Meeting clock = moved(day, at(DAY, 10));
        assertThat(clock.state()).isEqualTo(MeetingState.PLANNED);
        Meeting end = moved(clock, new MeetingTime.OnDay(DAY, LocalTime.of(10, 0), LocalTime.of(12, 0)));
        assertThat(end.state()).isEqualTo(MeetingState.PLANNED);
        assertThat(moved(end, at(DAY, 14)).state()).isEqualTo(MeetingState.MOVED);
    }

    @Test
    void warnsOnceOfADeadlineThatIsPast() {
        GovernanceBody body = ruled("Te laat");
        Meeting meeting = planned(body, on(DAY));
        MeetingChange tomorrow = MeetingChange.to(on(LocalDate.of(2026, 6, 18)));
        assertThat(World.problems(meetings.update(staff, meeting.id(), 1, tomorrow, Set.of())))
                .containsExactly("DEADLINE_PASSED time");
        assertThat(meetings.byId(staff, meeting.id())).contains(meeting);
        Meeting moved = World.done(meetings.update(staff, meeting.id(), 1, tomorrow, Set.of("DEADLINE_PASSED")));
        assertThat(moved.state()).isEqualTo(MeetingState.MOVED);
        // What was is told without a warning.
        planned(body, on(LocalDate.of(2026, 3, 20)));
    }

    @Test
    void warnsOnlyOfWhatAChangeMakesWorse() {
        GovernanceBody body = ruled("Erger");
        assertThat(World.problems(plan(body, new MeetingTime.InMonth(YearMonth.of(2026, 6)))))
                .containsExactly("DEADLINE_PASSED time");
        Meeting late = World.done(meetings.plan(
                staff,
                new NewMeeting(new MeetingId(Ids.next()), body.id(), MeetingDetails.at(on(LocalDate.of(2026, 6, 18)))),
                Set.of("DEADLINE_PASSED")));
        Meeting clock = moved(late, at(LocalDate.of(2026, 6, 18), 10));
        Meeting later = moved(clock, on(LocalDate.of(2026, 6, 19)));
        assertThat(World.problems(meetings.update(
                        staff, later.id(), later.version(), MeetingChange.to(on(LocalDate.of(2026, 6, 17))), Set.of())))
                .containsExactly("DEADLINE_PASSED time");
        Meeting cancelled = World.done(meetings.update(
                staff, later.id(), later.version(), MeetingChange.to(MeetingState.CANCELLED), Set.of()));
        assertThat(World.problems(meetings.update(
                        staff, cancelled.id(), cancelled.version(), MeetingChange.to(MeetingState.PLANNED), Set.of())))
                .containsExactly("DEADLINE_PASSED time");
    }

    @Test
    void warnsOfAWeekendAHolidayAndTheRecessOfItsBody() {
        GovernanceBody body = world.body("Vrije dagen");
        assertThat(World.problems(plan(body, on(LocalDate.of(2026, 9, 12))))).containsExactly("ON_WEEKEND time");
        assertThat(World.problems(plan(body, on(LocalDate.of(2026, 12, 25))))).containsExactly("ON_HOLIDAY time");
        Meeting known = World.done(meetings.plan(
                staff,
                new NewMeeting(new MeetingId(Ids.next()), body.id(), MeetingDetails.at(on(LocalDate.of(2026, 9, 12)))),
                Set.of("ON_WEEKEND")));
        moved(known, at(LocalDate.of(2026, 9, 12), 10));
        planned(body, on(LocalDate.of(2026, 5, 16)));
    }

    @Test
    void isPlannedAgainWhenItIsBackAtItsTime() {
        GovernanceBody body = world.body("Heen en terug");
        Meeting meeting = planned(body, new MeetingTime.InMonth(YearMonth.of(2026, 9)));
        Meeting dated = moved(meeting, on(DAY));
        Meeting away = moved(dated, on(LocalDate.of(2026, 10, 2)));
        Meeting further = moved(away, on(LocalDate.of(2026, 10, 9)));
        assertThat(further.state()).isEqualTo(MeetingState.MOVED);
        Meeting back = moved(further, on(DAY));
        assertThat(back.state()).isEqualTo(MeetingState.PLANNED);
        assertThat(meetings.byId(staff, meeting.id())).contains(back);
    }

    @Test
    void sharesWithAnotherOfTheSameName() {
        GovernanceBody body = world.body("Gedeeld met naamgenoten");
        Organisation one = world.organisation("Naamgenoot");
        Organisation other = world.organisation("Naamgenoot");
        Meeting meeting = World.done(plan(body, MeetingDetails.at(on(DAY)).seenBy(Visibility.SHARED, one.id())));
        World.done(meetings.update(
                staff,
                meeting.id(),
                1,
                new MeetingChange(
                        Patch.kept(),
                        Patch.kept(),
                        Patch.kept(),
                        Patch.kept(),
                        Patch.kept(),
                        Patch.set(Set.of(other.id()))),
                Set.of()));
        assertThat(meetings.sharedWith(staff, Set.of(meeting.id())).get(meeting.id()))
                .containsExactly(other.id());
    }

    @Test
    void refusesTimesThatCannotBe() {
        GovernanceBody body = world.body("Onmogelijk");
        assertThat(World.problems(plan(body, new MeetingTime.OnDay(DAY, LocalTime.of(12, 0), LocalTime.of(10, 0)))))
                .containsExactly("ENDS_BEFORE_START time.until");
        assertThat(World.problems(plan(body, new MeetingTime.OnDay(DAY, null, LocalTime.of(10, 0)))))
                .containsExactly("START_MISSING time.from");
        assertThat(World.problems(plan(body, on(LocalDate.of(2526, 9, 10)))))
                .containsExactly("YEAR_OUT_OF_BOUNDS time");
    }

    @Test
    void refusesABodyThatEnded() {
        Organisation organisation = world.organisation(OrganisationDetails.builder(
                        OrganisationKind.GOVERNANCE_BODY, "Loopt af")
                .validity(new Validity(null, PartialDate.parse("2026-10").orElseThrow()))
                .build());
        GovernanceBody body = World.done(bodies.establish(staff, World.fresh(organisation, BodyLevel.REGION)));
        Meeting last = planned(body, on(DAY));
        assertThat(World.problems(plan(body, new MeetingTime.InSeason(Season.AUTUMN, 2026))))
                .containsExactly("BODY_ENDS time");
        assertThat(World.problems(plan(body, on(LocalDate.of(2026, 11, 10))))).containsExactly("BODY_ENDED body");
        assertThat(World.problems(meetings.update(
                        staff, last.id(), 1, MeetingChange.to(on(LocalDate.of(2026, 11, 10))), Set.of())))
                .containsExactly("BODY_ENDED time");
        assertThat(World.problems(meetings.plan(
                        staff,
                        new NewMeeting(
                                new MeetingId(Ids.next()),
                                new GovernanceBodyId(Ids.next()),
                                MeetingDetails.at(on(DAY))),
                        Set.of())))
                .containsExactly("NOT_FOUND body");
    }

    @Test
    void isHeldNotBeforeItsDay() {
        GovernanceBody body = world.body("Gehouden");
        Meeting coming = planned(body, on(DAY));
        assertThat(World.problems(
                        meetings.update(staff, coming.id(), 1, MeetingChange.to(MeetingState.HELD), Set.of())))
                .containsExactly("NOT_HELD_YET state");
        Meeting past = planned(body, on(LocalDate.of(2026, 5, 7)));
        assertThat(World.done(meetings.update(staff, past.id(), 1, MeetingChange.to(MeetingState.HELD), Set.of()))
                        .state())
                .isEqualTo(MeetingState.HELD);
    }

    @Test
    void listsWhatIsComingAndWhatWasInParts() {
        GovernanceBody body = world.body("In lijsten");
        Meeting past = planned(body, on(LocalDate.of(2026, 5, 6)));
        Meeting autumn = planned(body, new MeetingTime.InSeason(Season.AUTUMN, 2026));
        Meeting september = planned(body, on(DAY));
        Meeting month = planned(body, new MeetingTime.InMonth(YearMonth.of(2026, 6)));
        MeetingFilter coming = new MeetingFilter(body.id(), null, LocalDate.of(2026, 6, 15), null, null, null, false);
        assertThat(meetings.list(staff, coming, MeetingOrder.EARLIEST_FIRST, PageRequest.first(10))
                        .nodes())
                .containsExactly(month, autumn, september);
        assertThat(meetings.count(staff, coming)).isEqualTo(3);
        assertThat(meetings.list(staff, MeetingFilter.of(body.id()), MeetingOrder.LATEST_FIRST, PageRequest.first(2))
                        .nodes())
                .containsExactly(september, autumn);
        MeetingFilter was =
                new MeetingFilter(body.id(), BodyLevel.REGION, null, null, LocalDate.of(2026, 6, 15), null, false);
        assertThat(meetings.list(staff, was, MeetingOrder.LATEST_FIRST, PageRequest.first(2))
                        .nodes())
                .containsExactly(past);
        assertThat(meetings.count(
                        staff,
                        new MeetingFilter(
                                body.id(), BodyLevel.STATE, null, null, null, Set.of(MeetingState.PLANNED), false)))
                .isZero();
    }

    @Test
    void tellsTheSecondWhatTheFirstChangedAndPutsTheRestOnTop() {
        GovernanceBody body = world.body("Tegelijk");
        Meeting meeting = planned(body, on(DAY));
        moved(meeting, on(LocalDate.of(2026, 10, 2)));
        Meeting placed =
                World.done(meetings.update(People.colleague(), meeting.id(), 1, place("Stadhuis Hengelo"), Set.of()));
        assertThat(placed.time()).isEqualTo(on(LocalDate.of(2026, 10, 2)));
        assertThat(World.conflicting(meetings.update(
                                People.colleague(),
                                meeting.id(),
                                1,
                                MeetingChange.to(on(LocalDate.of(2026, 10, 9))),
                                Set.of()))
                        .conflict()
                        .fields())
                .singleElement()
                .satisfies(field -> assertThat(field.field()).isEqualTo("time"));
    }

    private static MeetingChange place(String place) {
        return new MeetingChange(
                Patch.kept(), Patch.kept(), Patch.set(place), Patch.kept(), Patch.kept(), Patch.kept());
    }

    private GovernanceBody ruled(String name) {
        GovernanceBody body = world.body(name);
        return World.done(bodies.update(staff, body.id(), 1, World.deadlines(PAPERS)));
    }

    private Recording<Meeting> plan(GovernanceBody body, MeetingTime time) {
        return plan(body, MeetingDetails.at(time));
    }

    private Recording<Meeting> plan(GovernanceBody body, MeetingDetails details) {
        return meetings.plan(staff, new NewMeeting(new MeetingId(Ids.next()), body.id(), details), Set.of());
    }

    private Meeting planned(GovernanceBody body, MeetingTime time) {
        return World.done(plan(body, time));
    }

    private Meeting moved(Meeting meeting, MeetingTime time) {
        return World.done(meetings.update(staff, meeting.id(), meeting.version(), MeetingChange.to(time), Set.of()));
    }

    private static MeetingTime on(LocalDate day) {
        return new MeetingTime.OnDay(day, null, null);
    }

    private static MeetingTime at(LocalDate day, int hour) {
        return new MeetingTime.OnDay(day, LocalTime.of(hour, 0), null);
    }
}
