package nl.noaber.web.agenda;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A timeline, drawn: a row for each table with its meetings, one above them for the political calendar, recesses behind, and
 * routes as lines from step to step.
 *
 * @param height in pixels, as is all that follows
 * @param today null when it is not in these weeks
 */
public record TimelinePicture(
        int height,
        @Nullable Integer today,
        List<Tick> ticks,
        List<Lane> lanes,
        List<Bar> recesses,
        List<Bar> moments,
        List<Line> lines) {

    public static final int WIDTH = 1240;

    /** Where the weeks begin, right of the names. */
    public static final int LEFT = 250;

    /** Where the rows begin, below the words of the weeks. */
    public static final int TOP = 40;

    private static final int ROW = 34;
    private static final int NAME = 34;
    private static final int FEW_WEEKS = 13;
    private static final int YEAR = 52;
    private static final int MONTHS_APART = 3;

    /** In days. */
    private static final int LONGEST_MOMENT = 45;

    /** Where a week or a month begins. */
    public record Tick(int x, String label) {}

    /**
     * A table with what meets there.
     *
     * @param key by which it is told from others: two may be called the same
     */
    public record Lane(String key, String name, int middle, List<Mark> marks) {

        /** What fits left of it. */
        public String label() {
            return name.codePointCount(0, name.length()) <= NAME
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, NAME - 1)).stripTrailing() + "…";
        }
    }

    /**
     * A meeting, as long as the days on which it can be.
     *
     * @param known whether that is one day
     */
    public record Mark(TimelineView.OnTable meeting, int x, int width, boolean known) {

        public int centre() {
            return x + width / 2;
        }
    }

    /** Some days. */
    public record Bar(String name, int x, int width) {}

    /**
     * A route.
     *
     * @param number its place among those that are drawn, from 1
     */
    public record Line(int number, TimelineView.Route route, List<Point> points) {

        /** From step to step. */
        public String path() {
            return String.join(
                    " ",
                    IntStream.range(0, points.size())
                            .mapToObj(index ->
                                    (index == 0 ? "M" : "L") + points.get(index).x() + " "
                                            + points.get(index).y())
                            .toList());
        }
    }

    public record Point(int x, int y, TimelineView.Step step) {}

    /**
     * Draws it.
     *
     * @param works what the row is called of steps that are at no table
     */
    static TimelinePicture of(
            TimelineView view,
            List<TimelineView.Route> routes,
            TimelinePeriod period,
            LocalDate today,
            Locale language,
            String works) {
        TimelineLanes tables = TimelineLanes.of(view, works);
        routes.stream()
                .flatMap(route -> route.steps().stream())
                .filter(step -> step.isIn(period))
                .forEach(tables::add);
        List<Lane> lanes = new ArrayList<>();
        tables.all()
                .forEach(table -> lanes.add(new Lane(
                        table.key(), table.name(), middle(lanes.size() + 1), marks(table.meetings(), period))));
        return new TimelinePicture(
                TOP + (lanes.size() + 1) * ROW + 6,
                period.holds(today, today) ? x(today, period) : null,
                ticks(period, language),
                lanes,
                recesses(view, period),
                view.moments().stream()
                        .filter(one -> one.turnsIn(period) && isMoment(one))
                        .map(one -> bar(one.name(), one.first(), one.last(), period))
                        .toList(),
                lines(routes, lanes, period, tables));
    }

    private static List<Bar> recesses(TimelineView view, TimelinePeriod period) {
        return Stream.concat(
                        view.recesses().stream()
                                .filter(one -> period.holds(one.from(), one.until()))
                                .map(one -> bar(one.name(), one.from(), one.until(), period)),
                        view.moments().stream()
                                .filter(one -> one.isRecess() && period.holds(one.first(), one.last()))
                                .map(one -> bar(one.name(), one.first(), one.last(), period)))
                .toList();
    }

    /** What takes longer is no moment, and would hide those that are. */
    private static boolean isMoment(TimelineView.Moment one) {
        return !one.isRecess() && !one.last().isAfter(one.first().plusDays(LONGEST_MOMENT));
    }

    /** The middle of a row, from 0. */
    public static int middle(int row) {
        return TOP + row * ROW + ROW / 2;
    }

    private static int x(LocalDate day, TimelinePeriod period) {
        return LEFT + (int) Math.round(period.share(day) * (WIDTH - LEFT));
    }

    private static Bar bar(String name, LocalDate first, LocalDate last, TimelinePeriod period) {
        int x = x(first, period);
        return new Bar(name, x, Math.max(3, x(last.plusDays(1), period) - x));
    }

    private static List<Mark> marks(List<TimelineView.OnTable> meetings, TimelinePeriod period) {
        return meetings.stream()
                .map(one -> {
                    MeetingWhen time = one.meeting().time();
                    Bar bar = bar("", time.earliest(), time.latest(), period);
                    return new Mark(one, bar.x(), bar.width(), !time.isOpen());
                })
                .toList();
    }

    private static List<Line> lines(
            List<TimelineView.Route> routes, List<Lane> lanes, TimelinePeriod period, TimelineLanes tables) {
        Map<String, Integer> middles = new HashMap<>();
        lanes.forEach(lane -> middles.put(lane.key(), lane.middle()));
        return IntStream.range(0, routes.size())
                .mapToObj(index -> new Line(
                        index + 1,
                        routes.get(index),
                        routes.get(index).steps().stream()
                                .filter(step -> step.isIn(period))
                                .map(step -> point(step, middles.getOrDefault(tables.key(step), TOP), period))
                                .toList()))
                .toList();
    }

    private static Point point(TimelineView.Step step, int middle, TimelinePeriod period) {
        MeetingWhen time = Objects.requireNonNull(step.time());
        Bar bar = bar("", time.earliest(), time.latest(), period);
        return new Point(bar.x() + bar.width() / 2, middle, step);
    }

    /** Weeks when there are few, else months, and of two years each third. */
    private static List<Tick> ticks(TimelinePeriod period, Locale language) {
        if (period.weeks() <= FEW_WEEKS) {
            DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", language);
            return IntStream.range(0, period.weeks())
                    .mapToObj(week -> period.from().plusWeeks(week))
                    .map(monday ->
                            new Tick(x(monday, period), day.format(monday).replace(".", "")))
                    .toList();
        }
        int apart = period.weeks() > YEAR ? MONTHS_APART : 1;
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMM uuuu", language);
        LocalDate first = period.from().withDayOfMonth(1).plusMonths(1);
        return Stream.iterate(first, one -> !one.isAfter(period.until()), one -> one.plusMonths(1))
                .filter(one -> (one.getMonthValue() - 1) % apart == 0)
                .map(one -> new Tick(x(one, period), month.format(one).replace(".", "")))
                .toList();
    }
}
