package nl.noaber.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The days on which something can be delivered to a body: no Saturday or Sunday, no public holiday, no day of its recess.
 *
 * @param calendar whose recess the body keeps
 * @param recesses of that calendar
 */
public record WorkingDays(RecessCalendar calendar, List<Recess> recesses) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        recesses = List.copyOf(recesses);
    }

    /**
     * Those of a body that keeps this calendar.
     *
     * @param recesses all that are known, of whatever calendar
     */
    public static WorkingDays of(RecessCalendar calendar, List<Recess> recesses) {
        return new WorkingDays(
                calendar,
                recesses.stream()
                        .filter(recess -> recess.calendar() == calendar)
                        .toList());
    }

    /** Whether of each day from one until another it is known whether it is in a recess. */
    public boolean isKnown(LocalDate from, LocalDate until) {
        return calendar == RecessCalendar.NONE
                || from.datesUntil(until.plusDays(1))
                        .allMatch(day -> recesses.stream().anyMatch(recess -> recess.tells(day)));
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && PublicHoliday.on(day).isEmpty()
                && recesses.stream().noneMatch(recess -> recess.covers(day));
    }

    /** The day itself when it is one, else the last one before it. */
    public LocalDate lastUntil(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /**
     * So many working days before a day, which is not counted itself.
     *
     * @param count from 1
     */
    public LocalDate before(LocalDate day, int count) {
        LocalDate found = day;
        for (int left = count; left > 0; left--) {
            found = lastUntil(found.minusDays(1));
        }
        return found;
    }
}
