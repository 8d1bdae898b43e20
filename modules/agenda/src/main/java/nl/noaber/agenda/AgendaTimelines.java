package nl.noaber.agenda;

import java.time.LocalDate;
import java.util.Set;
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
     * @param routes those that come with their steps, at most {@link AgendaTimeline#MOST_DRAWN}; when none are named, the first
     *     of those that have a step then
     * @throws IllegalArgumentException when they are no period
     */
    AgendaTimeline between(Viewer viewer, LocalDate from, LocalDate until, Set<AgendaRouteId> routes);
}
