package nl.noaber.agenda;

import java.time.LocalDate;
import nl.noaber.kernel.Viewer;

/** Meetings and routes over time. */
public interface AgendaTimelines {

    /** How many years a period can be. */
    int LONGEST = 5;

    /** Whether it ends after it begins, and not too long after. */
    static boolean isPeriod(LocalDate from, LocalDate until) {
        return !until.isBefore(from) && !until.isAfter(from.plusYears(LONGEST));
    }

    /**
     * What can be from one day until another.
     *
     * @throws IllegalArgumentException when they are no period
     */
    AgendaTimeline between(Viewer viewer, LocalDate from, LocalDate until);
}
