package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.noaber.web.page.Screen;
import org.jspecify.annotations.Nullable;

/** An ask of a message that aims at a gap; its amount is in whole euros, a year when it is structural. */
public record AskedFor(Titled message, Ask ask, boolean newest) {

    public record Ask(
            String id,
            String text,
            @Nullable Long amount,
            @Nullable Boolean structural,
            @Nullable Integer fromYear,
            @Nullable Integer untilYear,
            List<Aim> aims) {

        private boolean isYearly() {
            return Boolean.TRUE.equals(structural);
        }
    }

    /** One of the gaps that the same ask aims at. */
    public record Aim(boolean newest) {}

    /** What is asked, short; empty when no amount is. */
    public String amount(Screen screen) {
        return ask.amount() == null
                ? ""
                : screen.text(
                        ask.isYearly() ? "messages.asks.structural" : "messages.asks.oneOff",
                        screen.format().euros(BigDecimal.valueOf(ask.amount())));
    }

    /**
     * What is asked against what is missing of its kind in its years, as far as those are the project's, in words.
     *
     * @param coverage null when the project has neither cost nor contributions
     */
    public String against(Screen screen, @Nullable Coverage coverage, int firstYear, int lastYear) {
        if (ask.amount() == null) {
            return screen.text("cofinancing.asked.noAmount");
        }
        List<Integer> years = IntStream.rangeClosed(
                        ask.fromYear() == null ? firstYear : Math.max(firstYear, ask.fromYear()),
                        ask.untilYear() == null ? lastYear : Math.min(lastYear, ask.untilYear()))
                .boxed()
                .toList();
        if (years.isEmpty()) {
            return screen.text("cofinancing.asked.otherYears");
        }
        BigDecimal asked =
                BigDecimal.valueOf(ask.amount()).multiply(BigDecimal.valueOf(ask.isYearly() ? years.size() : 1));
        BigDecimal missing = missing(coverage, years);
        List<String> sentences = new ArrayList<>();
        sentences.add(
                ask.isYearly()
                        ? screen.text(
                                "cofinancing.asked.structural",
                                euros(screen, BigDecimal.valueOf(ask.amount())),
                                period(screen, years),
                                euros(screen, asked))
                        : screen.text("cofinancing.asked.oneOff", euros(screen, asked), period(screen, years)));
        sentences.add(compared(screen, asked, missing));
        if (ask.aims().size() > 1) {
            sentences.add(screen.count("cofinancing.asked.shared", ask.aims().size() - 1));
        }
        return String.join(" ", sentences);
    }

    private BigDecimal missing(@Nullable Coverage coverage, List<Integer> years) {
        String kind = ask.isYearly() ? "STRUCTURAL" : "ONE_OFF";
        return coverage == null
                ? BigDecimal.ZERO
                : coverage.years(kind).stream()
                        .filter(row -> row.year() != null && years.contains(row.year()))
                        .map(row -> row.of(kind).gap())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String compared(Screen screen, BigDecimal asked, BigDecimal missing) {
        String key = "cofinancing.asked." + (ask.isYearly() ? "structural" : "oneOff");
        if (missing.signum() <= 0) {
            return screen.text(key + ".noGap");
        }
        String gap = screen.text(key + ".gap", euros(screen, missing));
        int more = asked.compareTo(missing);
        return more == 0
                ? gap + " " + screen.text("cofinancing.asked.exactly")
                : gap + " "
                        + screen.text(
                                more < 0 ? "cofinancing.asked.short" : "cofinancing.asked.over",
                                euros(screen, missing.subtract(asked).abs()));
    }

    private static String period(Screen screen, List<Integer> years) {
        return years.size() == 1
                ? String.valueOf(years.getFirst())
                : screen.text(
                        "cofinancing.asked.period", String.valueOf(years.getFirst()), String.valueOf(years.getLast()));
    }

    /** An amount that no line of a sentence breaks. */
    private static String euros(Screen screen, BigDecimal amount) {
        return screen.format().euros(amount).replace(' ', '\u00a0');
    }
}
