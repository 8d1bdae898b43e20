package nl.noaber.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Plans the steps of one route; days by number of the step, absent where nothing is known. */
final class RoutePlanner {

    private static final int MONTHS_OF_SEASON = 3;

    private final List<RouteStop> stops;
    private final LocalDate today;
    private final List<Integer> order;
    private final Map<Integer, LocalDate> earliest;
    private final Map<Integer, LocalDate> latest;
    private final Map<Integer, LocalDate> surelyLatest;
    private final Set<Integer> done;
    private final Map<Integer, Reached> reached = new HashMap<>();

    RoutePlanner(List<RouteStop> stops, LocalDate today) {
        this.stops = stops;
        this.today = today;
        this.order = order();
        this.done = done();
        this.earliest = earliest();
        this.latest = latest(this::last);
        this.surelyLatest = latest(this::first);
        order.forEach(number -> reached.put(number, reached(number)));
    }

    /**
     * Whether a step can be as planned, and when it will be.
     *
     * @param never whether it has to wait for what nobody knows when it will be
     */
    private record Reached(
            RouteStanding standing,
            @Nullable RouteOption next,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean never) {

        boolean isSettled() {
            return standing == RouteStanding.DONE || standing == RouteStanding.ON_TIME;
        }
    }

    /**
     * What the steps before one ask of it.
     *
     * @param surely the day before which it cannot be
     * @param perhaps the day before which it may turn out not to be possible
     * @param late whether one of them is later than is early enough for what follows
     * @param open whether one of them is neither done nor on time, so that it may be on another day yet
     * @param never whether one of them has to wait for what nobody knows
     */
    private record Asked(
            @Nullable LocalDate surely, @Nullable LocalDate perhaps, boolean late, boolean open, boolean never) {

        static final Asked NOTHING = new Asked(null, null, false, false, false);
    }

    List<PlannedStop> planned() {
        List<PlannedStop> planned = new ArrayList<>();
        for (int number = 1; number <= stops.size(); number++) {
            Reached there = reached(number, reached);
            planned.add(new PlannedStop(
                    earliest.get(number),
                    latest.get(number),
                    slackLeast(number),
                    slackMost(number),
                    there.standing(),
                    there.next()));
        }
        return planned;
    }

    private static Reached reached(int number, Map<Integer, Reached> all) {
        return Optional.ofNullable(all.get(number)).orElseThrow();
    }

    private RouteStop stop(int number) {
        return stops.get(number - 1);
    }

    /** The first day that it can be yet. */
    private @Nullable LocalDate first(int number) {
        LocalDate first = stop(number).first();
        return first == null || done.contains(number) ? first : later(first, today);
    }

    private @Nullable LocalDate last(int number) {
        return stop(number).last();
    }

    /** Each step behind all that it follows. */
    private List<Integer> order() {
        List<Integer> sorted = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int number = 1; number <= stops.size(); number++) {
            visit(number, seen, sorted);
        }
        return sorted;
    }

    private void visit(int number, Set<Integer> seen, List<Integer> sorted) {
        if (seen.add(number)) {
            stop(number).follows().forEach(before -> visit(before.step(), seen, sorted));
            sorted.add(number);
        }
    }

    /** Those that were, and those without a day of which what follows was. */
    private Set<Integer> done() {
        Set<Integer> all = new HashSet<>();
        Set<Integer> followed = new HashSet<>();
        for (int number : order.reversed()) {
            RouteStop stop = stop(number);
            if (stop.done() || (stop.time() == null && followed.contains(number))) {
                all.add(number);
                stop.follows().forEach(before -> followed.add(before.step()));
            }
        }
        return all;
    }

    private Map<Integer, LocalDate> earliest() {
        Map<Integer, LocalDate> days = new HashMap<>();
        for (int number : order) {
            for (RouteDependency before : stop(number).follows()) {
                LocalDate known = later(first(before.step()), days.get(before.step()));
                LocalDate there = done.contains(before.step()) ? known : later(known, today);
                if (there != null) {
                    days.merge(number, there.plusDays(before.days()), (one, other) -> one.isAfter(other) ? one : other);
                }
            }
            if (!done.contains(number)) {
                days.computeIfPresent(number, (_, day) -> day.isBefore(today) ? today : day);
            }
        }
        return days;
    }

    private Map<Integer, LocalDate> latest(IntFunction<@Nullable LocalDate> day) {
        Map<Integer, LocalDate> days = new HashMap<>();
        for (int number : order.reversed()) {
            RouteStop stop = stop(number);
            LocalDate allowed = earlier(stop.noLaterThan(), days.get(number));
            if (allowed != null) {
                days.put(number, allowed);
            }
            LocalDate there = earlier(day.apply(number), allowed);
            if (there != null) {
                stop.follows()
                        .forEach(before -> days.merge(
                                before.step(),
                                there.minusDays(before.days()),
                                (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        return days;
    }

    private @Nullable Integer slackLeast(int number) {
        return between(last(number), surelyLatest.get(number));
    }

    /** Of what has no day from today. */
    private @Nullable Integer slackMost(int number) {
        LocalDate first = first(number);
        LocalDate from = first == null && !done.contains(number) ? later(earliest.get(number), today) : first;
        return between(from, latest.get(number));
    }

    private Reached reached(int number) {
        RouteStop stop = stop(number);
        Asked asked = asked(stop);
        LocalDate first = first(number);
        LocalDate last = stop.last();
        if (done.contains(number)) {
            return new Reached(RouteStanding.DONE, null, first, last, false);
        }
        if (first == null || last == null) {
            LocalDate surely = later(asked.surely(), today);
            RouteOption next = asked.never() ? null : next(stop, surely);
            return new Reached(RouteStanding.UNPLANNED, next, surely, asked.perhaps(), asked.never());
        }
        if (asked.never() || asked.late() || isAfter(asked.surely(), last)) {
            return missed(stop, last, asked);
        }
        return new Reached(standing(number, asked, first), null, first, last, false);
    }

    private RouteStanding standing(int number, Asked asked, LocalDate first) {
        Integer most = slackMost(number);
        Integer least = slackLeast(number);
        if (most != null && most < 0) {
            return RouteStanding.LATE;
        }
        boolean uncertain = asked.open() || isAfter(asked.perhaps(), first) || (least != null && least < 0);
        return uncertain ? RouteStanding.UNCERTAIN : RouteStanding.ON_TIME;
    }

    private static Reached missed(RouteStop stop, LocalDate last, Asked asked) {
        LocalDate day = asked.late() ? later(asked.surely(), last.plusDays(1)) : asked.surely();
        RouteOption next = asked.never() ? null : next(stop, day);
        return next == null
                ? new Reached(RouteStanding.MISSED, null, day, null, asked.never() || isOver(stop, day))
                : new Reached(
                        RouteStanding.MISSED,
                        next,
                        later(day, next.time().earliest()),
                        next.time().latest(),
                        false);
    }

    /** Whether it is not there again by then. What meets when needed, or is work, may be; nobody knows when. */
    private static boolean isOver(RouteStop stop, @Nullable LocalDate day) {
        return stop.rhythm() == BodyRhythm.ONCE || isAfter(day, stop.bodyUntil());
    }

    private Asked asked(RouteStop stop) {
        Asked asked = Asked.NOTHING;
        for (RouteDependency before : stop.follows()) {
            Reached there = reached(before.step(), reached);
            LocalDate allowed = stop(before.step()).noLaterThan();
            asked = new Asked(
                    later(asked.surely(), after(there.first(), before.days())),
                    later(asked.perhaps(), after(there.last(), before.days())),
                    asked.late() || isAfter(there.first(), allowed),
                    asked.open() || !there.isSettled(),
                    asked.never() || there.never());
        }
        return asked;
    }

    /** The first that is known to be on this day or later, else by the rhythm of the body. */
    private static @Nullable RouteOption next(RouteStop stop, @Nullable LocalDate day) {
        return stop.options().stream()
                .filter(option -> !isAfter(day, option.time().latest()))
                .findFirst()
                .or(() -> Optional.ofNullable(byRhythm(stop, day)))
                .orElse(null);
    }

    private static @Nullable RouteOption byRhythm(RouteStop stop, @Nullable LocalDate day) {
        int months = months(stop.rhythm());
        LocalDate first = stop.first();
        if (months == 0 || day == null || first == null) {
            return null;
        }
        boolean season = stop.time() instanceof MeetingTime.InSeason;
        int apart = season ? Math.max(months, MONTHS_OF_SEASON) : months;
        MeetingTime next;
        YearMonth month = YearMonth.from(first);
        do {
            month = month.plusMonths(apart);
            next = season ? season(month) : new MeetingTime.InMonth(month);
        } while (next.latest().isBefore(day));
        return isAfter(next.earliest(), stop.bodyUntil()) ? null : new RouteOption(next, null);
    }

    private static MeetingTime season(YearMonth begin) {
        return new MeetingTime.InSeason(Season.of(begin.atDay(1)), begin.getYear());
    }

    /** After how many months it is there again; 0 when nobody can say. */
    private static int months(@Nullable BodyRhythm rhythm) {
        return switch (rhythm) {
            case WEEKLY, MONTHLY -> 1;
            case QUARTERLY -> 3;
            case TWICE_A_YEAR -> 6;
            case YEARLY -> 12;
            case ONCE, WHEN_NEEDED -> 0;
            case null -> 0;
        };
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    private static @Nullable Integer between(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null ? null : (int) ChronoUnit.DAYS.between(from, until);
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || isAfter(other, one) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || isAfter(one, other) ? other : one;
    }
}
