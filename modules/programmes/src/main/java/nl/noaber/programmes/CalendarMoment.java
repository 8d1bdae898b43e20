package nl.noaber.programmes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the political calendar, in the language of the viewer it was read for.
 *
 * @param key stable; for a yearly moment with the year: {@code prinsjesdag-2027}
 * @param actor who acts; null when the register does not say
 * @param recurrence when it recurs, in words
 * @param date the day, month or year as far as it is known; null while it is open, and never guessed
 * @param until the last day, month or year when it takes a period; otherwise null
 * @param chapters the budget chapters it is about; empty when it is about all or none
 * @param action what public affairs does then; otherwise null
 * @param leadWeeks how many weeks ahead the preparation starts; null when the register does not say
 */
public record CalendarMoment(
        String key,
        String name,
        CalendarCycle cycle,
        @Nullable String actor,
        String recurrence,
        @Nullable PartialDate date,
        @Nullable PartialDate until,
        DateStatus dateStatus,
        List<BudgetChapter> chapters,
        @Nullable String action,
        @Nullable Integer leadWeeks,
        Source source) {

    /** By the first day it can mean, then by the last; those without a date last, in the order they came. */
    public static final Comparator<CalendarMoment> BY_DATE = Comparator.comparing(CalendarMoment::earliest)
            .thenComparing(CalendarMoment::latest)
            .thenComparing(moment -> moment.date() == null ? "" : moment.key());

    /** What the register calls the debates of the budget in Parliament, with the votes at their end. */
    private static final Set<String> DEBATES =
            Set.of("apb", "afb", "begrotingsbehandelingen", "begroting-bzk", "begroting-ienw", "stemming-begrotingen");

    public CalendarMoment {
        chapters = List.copyOf(chapters);
    }

    /** Whether Parliament debates the budget then, or votes on it. */
    public boolean isDebate() {
        return DEBATES.contains(key.replaceFirst("-\\d{4}$", ""));
    }

    /** The day on which it begins; null when no day is known. */
    public @Nullable LocalDate day() {
        return date instanceof PartialDate.Day known ? known.date() : null;
    }

    /** The day on which its preparation starts; null when its day or the lead time is unknown. */
    public @Nullable LocalDate prepareFrom() {
        LocalDate day = day();
        return day == null || leadWeeks == null ? null : day.minusWeeks(leadWeeks);
    }

    /** Days from today until it, negative when it is past; null when no day is known. */
    public @Nullable Integer daysLeft(LocalDate today) {
        LocalDate day = day();
        return day == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(today, day));
    }

    /** Whether it may fall, wholly or partly, in this period; never for a moment without a date. */
    public boolean touches(LocalDate from, LocalDate last) {
        return date != null && !earliest().isAfter(last) && !latest().isBefore(from);
    }

    private LocalDate earliest() {
        return date == null ? LocalDate.MAX : date.earliest();
    }

    private LocalDate latest() {
        return date == null
                ? LocalDate.MAX
                : Objects.requireNonNullElse(until, date).latest();
    }
}
