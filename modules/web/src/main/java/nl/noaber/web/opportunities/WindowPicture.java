package nl.noaber.web.opportunities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Windows over the months, drawn: a bar from when an opportunity opens until it closes, a mark where it is decided, and a line
 * at today. Of what lies far from today the nearest part is drawn.
 *
 * @param width in pixels, as is all that follows
 * @param undated how many have no date at all, and are not drawn
 */
public record WindowPicture(int width, int height, int today, List<Tick> months, List<Row> rows, int undated) {

    /** Where the months begin, right of the titles. */
    public static final int LEFT = 260;

    /** Where the rows begin, below the words of the months. */
    public static final int TOP = 44;

    /** For a mark on the last day. */
    private static final int BESIDE = 10;

    private static final int ROW = 26;
    private static final int BAR = 14;
    private static final int BEFORE = 6;
    private static final int AFTER = 30;
    private static final int FEW = 18;
    private static final int WIDE = 44;
    private static final int NARROW = 20;
    private static final int TITLE = 34;

    /**
     * Where a month begins.
     *
     * @param first whether its year stands with it
     */
    public record Tick(int x, YearMonth month, boolean named, boolean first) {

        /** Short enough to stand above it. */
        public String label(String language) {
            return month.getMonth()
                    .getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(language))
                    .replace(".", "");
        }
    }

    /**
     * One opportunity.
     *
     * @param bar null when neither its opening nor its closing is known, or its window is not in these months
     * @param decision the middle of the mark; null when that is not known, or not in these months
     */
    public record Row(
            OpportunityList.Opportunity opportunity,
            int middle,
            @Nullable Bar bar,
            @Nullable Integer decision) {

        public String title() {
            String whole = opportunity.title();
            return whole.codePointCount(0, whole.length()) <= TITLE
                    ? whole
                    : whole.substring(0, whole.offsetByCodePoints(0, TITLE - 1)).stripTrailing() + "…";
        }
    }

    /**
     * A window.
     *
     * @param of {@code known}, or {@code open} when one of its ends is not known
     */
    public record Bar(String of, int x, int y, int width, int height) {}

    public static WindowPicture of(List<OpportunityList.Opportunity> opportunities, LocalDate today) {
        List<OpportunityList.Opportunity> dated = opportunities.stream()
                .filter(one -> dates(one).findAny().isPresent())
                .toList();
        Months months = Months.around(today, dated);
        List<Row> rows = IntStream.range(0, dated.size())
                .mapToObj(place -> row(dated.get(place), TOP + place * ROW + ROW / 2, months))
                .toList();
        return new WindowPicture(
                months.end() + BESIDE,
                TOP + dated.size() * ROW + 4,
                months.x(today),
                months.ticks(),
                rows,
                opportunities.size() - dated.size());
    }

    private static Stream<PartialDate> dates(OpportunityList.Opportunity one) {
        return Stream.of(one.opens(), one.closes(), one.decision()).flatMap(Stream::ofNullable);
    }

    private static Row row(OpportunityList.Opportunity one, int middle, Months months) {
        PartialDate decision = one.decision();
        LocalDate decided = decision == null ? null : decision.latest();
        return new Row(
                one,
                middle,
                bar(one.opens(), one.closes(), middle - BAR / 2, months),
                decided == null || !months.hold(decided) ? null : months.x(decided));
    }

    private static @Nullable Bar bar(@Nullable PartialDate opens, @Nullable PartialDate closes, int y, Months months) {
        if (opens == null && closes == null) {
            return null;
        }
        LocalDate from = opens == null ? months.firstDay() : opens.earliest();
        LocalDate until = closes == null ? months.lastDay() : closes.latest();
        if (until.isBefore(months.firstDay()) || from.isAfter(months.lastDay())) {
            return null;
        }
        int x = months.x(from);
        return new Bar(
                opens == null || closes == null ? "open" : "known",
                x,
                y,
                Math.max(3, months.x(until.plusDays(1)) - x),
                BAR);
    }

    /** The months that are drawn. */
    private record Months(YearMonth first, int count, int breadth) {

        static Months around(LocalDate today, List<OpportunityList.Opportunity> opportunities) {
            YearMonth now = YearMonth.from(today);
            List<YearMonth> all = new ArrayList<>(List.of(now, now.plusMonths(BEFORE)));
            opportunities.stream()
                    .flatMap(WindowPicture::dates)
                    .flatMap(date -> Stream.of(date.earliest(), date.latest()))
                    .map(YearMonth::from)
                    .map(month -> within(month, now.minusMonths(BEFORE), now.plusMonths(AFTER)))
                    .forEach(all::add);
            YearMonth first = Collections.min(all);
            YearMonth last = Collections.max(all);
            int count = (int) first.until(last, ChronoUnit.MONTHS) + 1;
            return new Months(first, count, count > FEW ? NARROW : WIDE);
        }

        private static YearMonth within(YearMonth month, YearMonth least, YearMonth most) {
            return month.isBefore(least) ? least : month.isAfter(most) ? most : month;
        }

        LocalDate firstDay() {
            return first.atDay(1);
        }

        LocalDate lastDay() {
            return first.plusMonths(count - 1L).atEndOfMonth();
        }

        int end() {
            return LEFT + count * breadth;
        }

        boolean hold(LocalDate day) {
            return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
        }

        /** What lies outside is at the edge. */
        int x(LocalDate day) {
            if (!hold(day)) {
                return day.isBefore(firstDay()) ? LEFT : end();
            }
            int month = (int) first.until(YearMonth.from(day), ChronoUnit.MONTHS);
            return LEFT + month * breadth + (day.getDayOfMonth() - 1) * breadth / day.lengthOfMonth();
        }

        List<Tick> ticks() {
            return IntStream.range(0, count)
                    .mapToObj(place -> tick(place, first.plusMonths(place)))
                    .toList();
        }

        private Tick tick(int place, YearMonth month) {
            boolean quarter = month.getMonthValue() % 3 == 1;
            return new Tick(
                    LEFT + place * breadth,
                    month,
                    breadth == WIDE || quarter,
                    place == 0 || month.getMonthValue() == 1);
        }
    }
}
