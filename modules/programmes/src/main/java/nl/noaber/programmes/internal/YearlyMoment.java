package nl.noaber.programmes.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.noaber.kernel.PartialDate;
import nl.noaber.programmes.DateStatus;
import nl.noaber.programmes.internal.CalendarRow.When;
import nl.noaber.programmes.internal.Recurrence.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A moment that comes back: its pattern, and the dates that the register gives for single years.
 *
 * @param pattern the first row of the series, whose words hold for every year
 * @param rule by which it falls in a year; null when none is known
 * @param rows all rows of the series
 */
record YearlyMoment(CalendarRow pattern, @Nullable Recurrence rule, List<CalendarRow> rows) {

    static YearlyMoment of(List<CalendarRow> rows) {
        CalendarRow pattern = rows.getFirst();
        return new YearlyMoment(pattern, pattern.rule() == null ? null : RecurrenceText.parse(pattern.rule()), rows);
    }

    String series() {
        return Objects.requireNonNull(pattern.series());
    }

    String key(int year) {
        return series() + "-" + year;
    }

    /** Whether nothing is known of any year but a pattern in words. */
    boolean isOpen() {
        return rule == null && rows.stream().allMatch(row -> row.date().isEmpty());
    }

    /** When it falls in this year: as the register gives it, else by the rule; empty when neither says so. */
    Optional<When> in(int year) {
        return rows.stream()
                .filter(row -> row.date().filter(date -> isIn(year, date)).isPresent())
                .findFirst()
                .map(CalendarRow::registered)
                .or(() -> byRule(year));
    }

    private Optional<When> byRule(int year) {
        return rule == null ? Optional.empty() : rule.in(year).map(this::when);
    }

    private When when(Occurrence occurrence) {
        DateStatus status = Objects.requireNonNull(pattern.ruleStatus(), "a rule says how its dates are known");
        return new When(occurrence.date(), occurrence.until(), status, pattern.origin());
    }

    private static boolean isIn(int year, PartialDate date) {
        return date.earliest().getYear() == year;
    }
}
