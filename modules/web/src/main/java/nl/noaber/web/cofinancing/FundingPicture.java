package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.web.page.Screen;

/**
 * What something costs a year beside what is given for it, drawn: a frame for the cost, and beside it a stack of what is
 * sure, likely and hoped for.
 *
 * @param width in pixels, as is all that follows
 */
public record FundingPicture(int width, List<Line> lines, List<Column> columns) {

    public static final int HEIGHT = 240;

    /** Where the amounts begin: the bottom of the bars. */
    public static final int BOTTOM = 210;

    /** Where the bars begin, right of the words at the lines. */
    public static final int LEFT = 92;

    private static final int TOP = 16;
    private static final int WIDE = 64;
    private static final int NARROW = 40;
    private static final int MANY = 14;
    private static final int LINES = 4;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** What is drawn of one year. */
    record Amounts(int year, Sums sums, BigDecimal doubtful) {

        private static final Amounts NONE = new Amounts(0, Sums.NONE, BigDecimal.ZERO);
    }

    /** A horizontal line at a round amount. */
    public record Line(int y, BigDecimal amount) {

        /** Short enough to stand beside it. */
        public String label(Screen screen) {
            return amount.compareTo(MILLION) < 0
                    ? screen.format().euros(amount)
                    : screen.text(
                            "cofinancing.millions",
                            screen.format()
                                    .euros(amount.divide(MILLION, 3, RoundingMode.HALF_UP)
                                            .stripTrailingZeros()));
        }
    }

    /** The bars of one year. */
    public record Column(int year, int middle, Bar cost, List<Bar> given) {}

    /**
     * One bar.
     *
     * @param of {@code cost}, {@code sure}, {@code likely}, {@code hoped}, or beside these {@code doubtful}
     */
    public record Bar(String of, int x, int y, int width, int height) {}

    static FundingPicture of(List<Amounts> amounts) {
        Map<Integer, Amounts> byYear = amounts.stream().collect(Collectors.toMap(Amounts::year, one -> one));
        List<Integer> years = years(byYear);
        BigDecimal step = step(highest(amounts));
        BigDecimal top = step.multiply(BigDecimal.valueOf(LINES));
        int breadth = years.size() > MANY ? NARROW : WIDE;
        return new FundingPicture(
                LEFT + Math.max(4, years.size()) * breadth,
                IntStream.rangeClosed(0, LINES)
                        .mapToObj(line -> step.multiply(BigDecimal.valueOf(line)))
                        .map(amount -> new Line(BOTTOM - pixels(amount, top), amount))
                        .toList(),
                IntStream.range(0, years.size())
                        .mapToObj(place -> column(
                                years.get(place),
                                LEFT + place * breadth,
                                breadth,
                                top,
                                byYear.getOrDefault(years.get(place), Amounts.NONE)))
                        .toList());
    }

    /** All between the first and the last, so that a year without anything is seen as such. */
    private static List<Integer> years(Map<Integer, Amounts> byYear) {
        return byYear.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(
                                byYear.keySet().stream()
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow(),
                                byYear.keySet().stream()
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow())
                        .boxed()
                        .toList();
    }

    private static BigDecimal highest(List<Amounts> amounts) {
        return amounts.stream()
                .map(Amounts::sums)
                .flatMap(sums -> Stream.of(sums.cost(), sums.given()))
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** A round amount of which four are at least the highest. */
    private static BigDecimal step(BigDecimal highest) {
        BigDecimal least = highest.divide(BigDecimal.valueOf(LINES), 2, RoundingMode.UP);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(Math.max(0, least.precision() - least.scale() - 1));
        return Stream.of("1", "2", "2.5", "5", "10")
                .map(BigDecimal::new)
                .map(power::multiply)
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static Column column(int year, int left, int breadth, BigDecimal top, Amounts amounts) {
        int bar = breadth / 3;
        int first = left + breadth / 6;
        int height = pixels(amounts.sums().cost(), top);
        return new Column(
                year,
                left + breadth / 2,
                new Bar("cost", first, BOTTOM - height, bar, height),
                stack(amounts, first + bar, bar, top, breadth / 6 - 2));
    }

    /** A part of what is given. */
    private record Part(String of, BigDecimal amount) {}

    /** @param thin how broad what is in doubt is, beside it: it is of any certainty */
    private static List<Bar> stack(Amounts amounts, int x, int width, BigDecimal top, int thin) {
        Sums sums = amounts.sums();
        List<Bar> stack = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        for (Part part : List.of(
                new Part("sure", sums.sure()), new Part("likely", sums.likely()), new Part("hoped", sums.hoped()))) {
            BigDecimal above = below.add(part.amount());
            int y = BOTTOM - pixels(above, top);
            int height = BOTTOM - pixels(below, top) - y;
            if (height > 0) {
                stack.add(new Bar(part.of(), x, y, width, height));
            }
            below = above;
        }
        int doubtful = pixels(amounts.doubtful(), top);
        if (doubtful > 0) {
            stack.add(new Bar("doubtful", x + width + 1, BOTTOM - doubtful, thin, doubtful));
        }
        return stack;
    }

    private static int pixels(BigDecimal amount, BigDecimal top) {
        return amount.multiply(BigDecimal.valueOf(BOTTOM - TOP))
                .divide(top, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
