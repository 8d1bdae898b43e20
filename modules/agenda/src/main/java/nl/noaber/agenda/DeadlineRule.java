package nl.noaber.agenda;

import java.time.LocalDate;

/**
 * How long before a meeting something has to be there.
 *
 * @param count of the unit, from 1
 */
public record DeadlineRule(DeadlineKind kind, int count, DeadlineUnit unit) {

    /** In working days, of weeks without a holiday. */
    public int inWorkingDays() {
        return switch (unit) {
            case WORKING_DAYS -> count;
            case WEEKS -> 5 * count;
        };
    }

    /**
     * The day on which it has to be there, always a working day: what is counted in weeks and falls on another is a working
     * day earlier.
     *
     * @param meeting the day of the meeting, which is not counted
     */
    public LocalDate before(LocalDate meeting, WorkingDays days) {
        return switch (unit) {
            case WORKING_DAYS -> days.before(meeting, count);
            case WEEKS -> days.lastUntil(meeting.minusWeeks(count));
        };
    }
}
