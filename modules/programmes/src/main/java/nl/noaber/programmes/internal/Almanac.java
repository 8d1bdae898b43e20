package nl.noaber.programmes.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.noaber.programmes.BudgetChapter;
import nl.noaber.programmes.Calendar;
import nl.noaber.programmes.CalendarMoment;
import nl.noaber.programmes.DateStatus;
import nl.noaber.programmes.internal.CalendarRow.When;

/** The moments that follow from the rows of the register, in one language. */
final class Almanac {

    private final List<CalendarRow> once;
    private final List<YearlyMoment> yearly;
    private final Map<UUID, List<BudgetChapter>> chapters;
    private final Locale language;

    /**
     * @param rows in the register's order
     * @param chapters by the id of the row they belong to
     */
    Almanac(List<CalendarRow> rows, Map<UUID, List<BudgetChapter>> chapters, Locale language) {
        this.once = rows.stream().filter(row -> row.series() == null).toList();
        this.yearly = bySeries(rows).map(YearlyMoment::of).toList();
        this.chapters = chapters;
        this.language = language;
    }

    List<CalendarMoment> between(LocalDate from, LocalDate until) {
        Stream<CalendarMoment> returning = IntStream.rangeClosed(
                        Math.max(from.getYear(), Calendar.FIRST_YEAR), Math.min(until.getYear(), Calendar.LAST_YEAR))
                .boxed()
                .flatMap(year -> yearly.stream().flatMap(moment -> in(year, moment).stream()));
        return Stream.concat(once.stream().map(this::single), returning)
                .filter(moment -> moment.touches(from, until))
                .sorted(CalendarMoment.BY_DATE)
                .toList();
    }

    List<CalendarMoment> undated() {
        Stream<CalendarRow> returning =
                yearly.stream().filter(YearlyMoment::isOpen).map(YearlyMoment::pattern);
        Stream<CalendarRow> single = once.stream().filter(row -> row.date().isEmpty());
        return Stream.concat(returning, single)
                .sorted(Comparator.comparingInt(CalendarRow::position))
                .map(row -> moment(row, Objects.requireNonNullElse(row.series(), row.momentKey()), row.registered()))
                .toList();
    }

    /** The moments of one budget round; a moment that has no date in its year is there without one. */
    List<CalendarMoment> round(int budgetYear) {
        List<CalendarMoment> moments = new ArrayList<>();
        for (YearlyMoment moment : yearly) {
            Integer offset = moment.pattern().roundOffset();
            if (offset != null) {
                moments.add(inOrOpen(budgetYear + offset, moment));
            }
        }
        return moments.stream().sorted(CalendarMoment.BY_DATE).toList();
    }

    private Optional<CalendarMoment> in(int year, YearlyMoment moment) {
        return moment.in(year).map(when -> moment(moment.pattern(), moment.key(year), when));
    }

    private CalendarMoment inOrOpen(int year, YearlyMoment moment) {
        return in(year, moment).orElseGet(() -> moment(moment.pattern(), moment.key(year), open(moment)));
    }

    private CalendarMoment single(CalendarRow row) {
        return moment(row, row.momentKey(), row.registered());
    }

    private CalendarMoment moment(CalendarRow row, String key, When when) {
        return row.moment(language, chapters.getOrDefault(row.id(), List.of()), key, when);
    }

    private static When open(YearlyMoment moment) {
        return new When(null, null, DateStatus.PATTERN_ONLY, moment.pattern().origin());
    }

    private static Stream<List<CalendarRow>> bySeries(List<CalendarRow> rows) {
        Map<String, List<CalendarRow>> found = new LinkedHashMap<>();
        for (CalendarRow row : rows) {
            if (row.series() != null) {
                found.computeIfAbsent(row.series(), series -> new ArrayList<>()).add(row);
            }
        }
        return found.values().stream();
    }
}
