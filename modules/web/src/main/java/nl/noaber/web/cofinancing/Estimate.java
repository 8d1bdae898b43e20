package nl.noaber.web.cofinancing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of what a project is estimated to cost. */
public record Estimate(
        int number,
        int priceLevel,
        String source,
        @Nullable String note,
        List<Rate> rates,
        List<Line> lines,
        BigDecimal total,
        Instant madeAt,
        String madeBy) {

    /** From which year prices rise by how many percent. */
    public record Rate(int fromYear, String percent) {}

    /** An amount of one year and kind, before and after indexation. */
    public record Line(int year, String kind, BigDecimal amount, String factor, BigDecimal indexed) {}
}
