package nl.noaber.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The days on which something can be delivered to a body: no Saturday or Sunday, no public holiday, no day of its recess.
 *
 * @param recesses of the calendar that the body keeps
 */
public record WorkingDays(List<Recess> recesses) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public WorkingDays {
        recesses = List.copyOf(recesses);
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
