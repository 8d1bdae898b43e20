package nl.noaber.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;

/**
 * The political calendar. Yearly moments are computed from their rule for every year from {@value #FIRST_YEAR} to
 * {@value #LAST_YEAR}; a date that the register gives for a year wins over the rule. What has neither rule nor date stays
 * open. Everybody who is signed in reads it.
 */
public interface Calendar {

    int FIRST_YEAR = 2015;

    int LAST_YEAR = 2100;

    /** The longest period that can be asked for at once, in years. */
    int LONGEST_PERIOD = 5;

    /** Whether the calendar can be asked for this period. */
    static boolean isPeriod(LocalDate from, LocalDate until) {
        return !until.isBefore(from) && !until.isAfter(from.plusYears(LONGEST_PERIOD));
    }

    /**
     * The moments of which the date, or the month or year it is known to, touches this period, in order of date.
     *
     * @param until the last day; not before the first, and at most {@value #LONGEST_PERIOD} years after it
     * @throws IllegalArgumentException for a period that is none, see {@link #isPeriod}
     */
    List<CalendarMoment> between(Viewer viewer, LocalDate from, LocalDate until);

    /** The moments that have a pattern or a name but no date yet, in the register's order. */
    List<CalendarMoment> undated(Viewer viewer);

    /** The rounds of these budget years; a year that the calendar does not cover is absent. */
    Map<Integer, BudgetRound> budgetRounds(Viewer viewer, Set<Integer> years);

    default Optional<BudgetRound> budgetRound(Viewer viewer, int year) {
        return Optional.ofNullable(budgetRounds(viewer, Set.of(year)).get(year));
    }

    Map<BudgetChapterId, BudgetChapter> chaptersByIds(Viewer viewer, Set<BudgetChapterId> ids);
}
