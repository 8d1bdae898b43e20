package nl.noaber.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planning backwards, without a database. */
class RoutePlanTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final List<BodyRhythm> RHYTHMS = List.of(BodyRhythm.values());
    private static final MeetingTime SEPTEMBER = new MeetingTime.InMonth(YearMonth.of(2026, 9));
    private static final MeetingTime NOVEMBER = new MeetingTime.InMonth(YearMonth.of(2026, 11));

    /** Any route, up to 12 steps, and any move of any step of it; the seed makes them again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 17, 2026, 754155, 102000, 31})
    void keepsWithinWhatFollowsAndPrecedesHoweverItIsMoved(long seed) {
        Random chance = new Random(seed);
        for (int time = 0; time < 500; time++) {
            LocalDate today = chance.nextBoolean() ? BEGIN : day(chance);
            List<RouteStop> route = overIsDone(route(chance, 1 + chance.nextInt(12)), today);
            RoutePlan plan = RoutePlan.of(route, today);
            holds(route, plan, today);
            int index = chance.nextInt(route.size());
            List<RouteStop> moved = overIsDone(with(route, index, time(chance)), today);
            holds(moved, RoutePlan.of(moved, today), today);
            List<RouteStop> back = new ArrayList<>(moved);
            back.set(index, route.get(index));
            assertThat(RoutePlan.of(back, today)).isEqualTo(plan);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 18, 2027, 754156})
    void standsTheSameWhenOnlyWhatIsInQuestionHasOptions(long seed) {
        Random chance = new Random(seed);
        for (int time = 0; time < 500; time++) {
            LocalDate today = chance.nextBoolean() ? BEGIN : day(chance);
            List<RouteStop> route = overIsDone(route(chance, 1 + chance.nextInt(12)), today);
            List<RouteStop> bare =
                    route.stream().map(stop -> withOptions(stop, List.of())).toList();
            Set<Integer> open = RoutePlan.of(bare, today).inQuestion(bare);
            List<RouteStop> some = IntStream.range(0, route.size())
                    .mapToObj(index -> open.contains(index + 1) ? route.get(index) : bare.get(index))
                    .toList();
            assertThat(RoutePlan.of(some, today)).isEqualTo(RoutePlan.of(route, today));
        }
    }

    private static RouteStop withOptions(RouteStop stop, List<RouteOption> options) {
        return new RouteStop(
                stop.time(), stop.done(), stop.noLaterThan(), stop.follows(), options, stop.rhythm(), stop.bodyUntil());
    }

    /** What has a day that is over was done. */
    private static List<RouteStop> overIsDone(List<RouteStop> route, LocalDate today) {
        return route.stream()
                .map(stop ->
                        stop.time() != null && stop.time().latest().isBefore(today) ? stop.at(stop.time(), true) : stop)
                .toList();
    }

    private static void holds(List<RouteStop> route, RoutePlan plan, LocalDate today) {
        for (int number = 1; number <= route.size(); number++) {
            RouteStop stop = route.get(number - 1);
            PlannedStop planned = plan.stop(number);
            LocalDate latest = first(allowed(route, number, RouteStop::last));
            LocalDate surely = first(allowed(route, number, there -> firstDay(there, today)));
            LocalDate first = firstDay(stop, today);
            LocalDate earliest = earliest(route, plan, number, today);
            boolean open = first == null && planned.standing() != RouteStanding.DONE;
            assertThat(planned.earliest()).isEqualTo(earliest);
            assertThat(planned.latest()).isEqualTo(latest);
            assertThat(planned.slackLeast()).isEqualTo(between(stop.last(), surely));
            assertThat(planned.slackMost()).isEqualTo(between(open ? later(earliest, today) : first, latest));
            sureOfItsStanding(route, plan, number, today);
        }
    }

    /** The first day that it can be yet. */
    private static @Nullable LocalDate firstDay(RouteStop stop, LocalDate today) {
        return stop.first() == null || stop.done() ? stop.first() : later(stop.first(), today);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    /** After all that comes before, along every path, and not in the past. */
    private static @Nullable LocalDate earliest(List<RouteStop> route, RoutePlan plan, int number, LocalDate today) {
        LocalDate latest = null;
        for (RouteDependency before : route.get(number - 1).follows()) {
            RouteStop stop = route.get(before.step() - 1);
            boolean open = plan.stop(before.step()).standing() != RouteStanding.DONE;
            for (LocalDate day : Stream.of(
                            open ? Optional.of(today) : Optional.<LocalDate>empty(),
                            Optional.ofNullable(firstDay(stop, today)),
                            Optional.ofNullable(earliest(route, plan, before.step(), today)))
                    .flatMap(Optional::stream)
                    .toList()) {
                latest = later(latest, day.plusDays(before.days()));
            }
        }
        boolean done = plan.stop(number).standing() == RouteStanding.DONE;
        return latest == null || done ? latest : later(latest, today);
    }

    /** Its own last day, and along every path that of each that follows, and its day, less the days between. */
    private static List<LocalDate> allowed(
            List<RouteStop> route, int number, Function<RouteStop, @Nullable LocalDate> day) {
        List<LocalDate> all = new ArrayList<>();
        Stream.ofNullable(route.get(number - 1).noLaterThan()).forEach(all::add);
        for (int later = 1; later <= route.size(); later++) {
            RouteStop there = route.get(later - 1);
            for (RouteDependency before : there.follows()) {
                if (before.step() == number) {
                    Stream.concat(Stream.ofNullable(day.apply(there)), allowed(route, later, day).stream())
                            .forEach(one -> all.add(one.minusDays(before.days())));
                }
            }
        }
        return all;
    }

    private static @Nullable LocalDate first(List<LocalDate> days) {
        return days.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    private static @Nullable Integer between(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null ? null : (int) ChronoUnit.DAYS.between(from, until);
    }

    /** What is on time has all before it done or on time, and what is missed has something that holds it up. */
    private static void sureOfItsStanding(List<RouteStop> route, RoutePlan plan, int number, LocalDate today) {
        RouteStop stop = route.get(number - 1);
        PlannedStop planned = plan.stop(number);
        if (planned.standing() == RouteStanding.ON_TIME) {
            assertThat(stop.time()).isNotNull();
            assertThat(stop.follows()).allSatisfy(before -> {
                assertThat(plan.stop(before.step()).standing()).isIn(RouteStanding.DONE, RouteStanding.ON_TIME);
                assertThat(isAfterAllBefore(route, firstDay(stop, today), before))
                        .isTrue();
            });
            Integer least = planned.slackLeast();
            assertThat(least == null || least >= 0).isTrue();
        }
        if (planned.standing() == RouteStanding.MISSED) {
            assertThat(isAfter(planned.earliest(), stop.last())
                            || stop.follows().stream().anyMatch(before -> holdsUp(route, plan, before.step(), today)))
                    .isTrue();
        }
        assertThat(planned.next() == null
                        || planned.standing() == RouteStanding.MISSED
                        || planned.standing() == RouteStanding.UNPLANNED)
                .isTrue();
    }

    /** It is missed, is later than its own last day, or has no day and is held up itself. */
    private static boolean holdsUp(List<RouteStop> route, RoutePlan plan, int number, LocalDate today) {
        RouteStop stop = route.get(number - 1);
        PlannedStop planned = plan.stop(number);
        return planned.standing() == RouteStanding.MISSED
                || isAfter(stop.done() ? stop.first() : later(stop.first(), today), stop.noLaterThan())
                || isAfter(planned.earliest(), stop.noLaterThan())
                || (planned.standing() == RouteStanding.UNPLANNED
                        && stop.follows().stream().anyMatch(before -> holdsUp(route, plan, before.step(), today)));
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }

    private static boolean isAfterAllBefore(List<RouteStop> route, @Nullable LocalDate first, RouteDependency before) {
        LocalDate last = route.get(before.step() - 1).last();
        return last == null || first == null || !last.plusDays(before.days()).isAfter(first);
    }

    /** In any order of numbers: who follows whom has nothing to do with who stands first. */
    private static List<RouteStop> route(Random chance, int size) {
        List<Integer> order =
                new ArrayList<>(IntStream.rangeClosed(1, size).boxed().toList());
        Collections.shuffle(order, chance);
        List<RouteStop> route = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            int place = order.indexOf(number);
            List<RouteDependency> follows = new ArrayList<>();
            order.subList(0, place).stream()
                    .filter(_ -> chance.nextInt(3) == 0)
                    .forEach(before -> follows.add(new RouteDependency(before, chance.nextInt(60))));
            route.add(new RouteStop(
                    chance.nextInt(5) == 0 ? null : time(chance),
                    chance.nextInt(6) == 0,
                    chance.nextInt(4) == 0 ? day(chance) : null,
                    follows,
                    Stream.generate(() -> new RouteOption(time(chance), null))
                            .limit(chance.nextInt(3))
                            .toList(),
                    chance.nextBoolean() ? RHYTHMS.get(chance.nextInt(RHYTHMS.size())) : null,
                    chance.nextInt(4) == 0 ? day(chance) : null));
        }
        return route;
    }

    private static MeetingTime time(Random chance) {
        LocalDate day = day(chance);
        return switch (chance.nextInt(3)) {
            case 0 -> new MeetingTime.InMonth(YearMonth.from(day));
            case 1 -> new MeetingTime.InSeason(Season.of(day), day.getYear());
            default -> new MeetingTime.OnDay(day, null, null);
        };
    }

    private static LocalDate day(Random chance) {
        return BEGIN.plusDays(chance.nextInt(1_000));
    }

    private static List<RouteStop> with(List<RouteStop> route, int index, MeetingTime time) {
        List<RouteStop> other = new ArrayList<>(route);
        other.set(index, other.get(index).at(time, other.get(index).done()));
        return other;
    }

    @Test
    void missesTheNationalTableWhenTheRegionalOneMovesToOctober() {
        List<RouteStop> route = List.of(
                stop(SEPTEMBER, LocalDate.of(2026, 9, 30), null),
                stop(NOVEMBER, null, BodyRhythm.YEARLY, new RouteDependency(1, 0)));
        RoutePlan planned = RoutePlan.of(route, BEGIN);
        assertThat(planned.stops()).extracting(PlannedStop::standing).containsOnly(RouteStanding.ON_TIME);
        assertThat(planned.stop(1).latest()).isEqualTo("2026-09-30");
        assertThat(planned.stop(1).slackLeast()).isZero();
        assertThat(planned.stop(1).slackMost()).isEqualTo(29);
        assertThat(planned.stop(2).earliest()).isEqualTo("2026-09-01");

        RoutePlan moved = RoutePlan.of(with(route, 0, on("2026-10-02")), BEGIN);
        assertThat(moved.stop(1).standing()).isEqualTo(RouteStanding.LATE);
        assertThat(moved.stop(1).slackLeast()).isEqualTo(-2);
        assertThat(moved.stop(2).standing()).isEqualTo(RouteStanding.MISSED);
        assertThat(moved.stop(2).next())
                .isEqualTo(new RouteOption(new MeetingTime.InMonth(YearMonth.of(2027, 11)), null));
    }

    @Test
    void goesOnFromTheNextMeetingThatIsKnownAndStopsWhereNoneIs() {
        RouteOption december = new RouteOption(on("2026-12-10"), null);
        List<RouteStop> route = List.of(
                stop(on("2026-10-20"), null, null),
                new RouteStop(
                        on("2026-11-01"),
                        false,
                        null,
                        List.of(new RouteDependency(1, 21)),
                        List.of(december),
                        null,
                        null),
                stop(on("2026-12-20"), null, null, new RouteDependency(2, 14)),
                stop(on("2027-06-01"), null, null, new RouteDependency(3, 0)));
        RoutePlan planned = RoutePlan.of(route, BEGIN);
        assertThat(planned.stops())
                .extracting(PlannedStop::standing)
                .containsExactly(
                        RouteStanding.LATE, RouteStanding.MISSED, RouteStanding.MISSED, RouteStanding.UNCERTAIN);
        assertThat(planned.stop(2).next()).isEqualTo(december);
        assertThat(planned.stop(3).next()).isNull();
        assertThat(planned.stop(1).latest()).isEqualTo("2026-10-11");
    }

    @Test
    void isNotReachedAnyMoreBehindABodyThatIsNotThereAgain() {
        List<RouteStop> route = List.of(
                stop(on("2026-10-20"), null, null),
                stop(on("2026-10-01"), null, BodyRhythm.ONCE, new RouteDependency(1, 0)),
                stop(on("2027-06-01"), null, null, new RouteDependency(2, 0)));
        assertThat(RoutePlan.of(route, BEGIN).stops())
                .extracting(PlannedStop::standing)
                .containsExactly(RouteStanding.LATE, RouteStanding.MISSED, RouteStanding.MISSED);
    }

    @Test
    void plansNothingInThePast() {
        LocalDate today = LocalDate.of(2026, 9, 20);
        RoutePlan planned = RoutePlan.of(
                List.of(
                        new RouteStop(on("2026-09-01"), true, null, List.of(), List.of(), null, null),
                        stop(null, LocalDate.of(2026, 9, 10), null, new RouteDependency(1, 0)),
                        stop(SEPTEMBER, null, null, new RouteDependency(2, 5))),
                today);
        assertThat(planned.stop(2).earliest()).isEqualTo(today);
        assertThat(planned.stop(2).slackMost()).isEqualTo(-10);
        assertThat(planned.stop(3).earliest()).isEqualTo("2026-09-25");
        assertThat(planned.stop(3).standing()).isEqualTo(RouteStanding.MISSED);
    }

    @Test
    void dependsOnDaysThatAreNotKnownYet() {
        RoutePlan planned = RoutePlan.of(
                List.of(stop(SEPTEMBER, null, null), stop(on("2026-09-15"), null, null, new RouteDependency(1, 0))),
                BEGIN);
        assertThat(planned.stops()).extracting(PlannedStop::standing).containsOnly(RouteStanding.UNCERTAIN);
        assertThat(planned.stop(1).slackLeast()).isEqualTo(-15);
        assertThat(planned.stop(1).slackMost()).isEqualTo(14);
    }

    @Test
    void isNotSureOfWhatFollowsAStepWithoutADay() {
        RoutePlan planned = RoutePlan.of(
                List.of(
                        stop(on("2026-09-01"), null, null),
                        stop(null, null, null, new RouteDependency(1, 0)),
                        stop(on("2026-11-01"), null, null, new RouteDependency(2, 0)),
                        stop(on("2026-12-01"), null, null, new RouteDependency(3, 0)),
                        stop(on("2026-12-01"), null, null, new RouteDependency(1, 0))),
                BEGIN);
        assertThat(planned.stops())
                .extracting(PlannedStop::standing)
                .containsExactly(
                        RouteStanding.ON_TIME,
                        RouteStanding.UNPLANNED,
                        RouteStanding.UNCERTAIN,
                        RouteStanding.UNCERTAIN,
                        RouteStanding.ON_TIME);
    }

    @Test
    void expectsTheNextInTheSameSeasonUnlessTheBodyHasEndedByThen() {
        RouteOption autumn = new RouteOption(new MeetingTime.InSeason(Season.AUTUMN, 2027), null);
        assertThat(nextOfYearly(Season.AUTUMN, null)).isEqualTo(autumn);
        assertThat(nextOfYearly(Season.AUTUMN, LocalDate.of(2027, 9, 1))).isEqualTo(autumn);
        assertThat(nextOfYearly(Season.AUTUMN, LocalDate.of(2027, 8, 31))).isNull();
        assertThat(nextOfYearly(Season.WINTER, null))
                .isEqualTo(new RouteOption(new MeetingTime.InSeason(Season.WINTER, 2027), null));
    }

    /** Of one in 2026 that follows what is after it. */
    private static @Nullable RouteOption nextOfYearly(Season season, @Nullable LocalDate until) {
        MeetingTime time = new MeetingTime.InSeason(season, 2026);
        RouteStop before = stop(on("2027-03-15"), null, null);
        return RoutePlan.of(
                        List.of(
                                before,
                                new RouteStop(
                                        time,
                                        false,
                                        null,
                                        List.of(new RouteDependency(1, 0)),
                                        List.of(),
                                        BodyRhythm.YEARLY,
                                        until)),
                        BEGIN)
                .stop(2)
                .next();
    }

    @Test
    void namesTheStepsOfACircle() {
        assertThat(RoutePlan.cycle(List.of(after(2), after(3), after(), after(1))))
                .isEmpty();
        assertThat(RoutePlan.cycle(List.of(after(), after(1, 4), after(2), after(3), after(4))))
                .hasSize(4)
                .contains(2, 3, 4)
                .startsWith(RoutePlan.cycle(List.of(after(), after(1, 4), after(2), after(3), after(4)))
                        .getLast());
        assertThat(RoutePlan.cycle(List.of(after(1)))).containsExactly(1, 1);
    }

    private static List<RouteDependency> after(int... steps) {
        return IntStream.of(steps)
                .mapToObj(step -> new RouteDependency(step, 0))
                .toList();
    }

    private static RouteStop stop(
            @Nullable MeetingTime time,
            @Nullable LocalDate noLaterThan,
            @Nullable BodyRhythm rhythm,
            RouteDependency... follows) {
        return new RouteStop(time, false, noLaterThan, List.of(follows), List.of(), rhythm, null);
    }

    private static MeetingTime on(String day) {
        return new MeetingTime.OnDay(LocalDate.parse(day), null, null);
    }
}
