package nl.noaber.programmes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One year of the national budget: prepared and debated the year before, executed in the year itself, accounted for the
 * year after.
 *
 * @param year the budget year
 * @param moments its moments, in order of date; those without a date last
 * @param chapters its chapters, in the register's order
 */
public record BudgetRound(int year, List<CalendarMoment> moments, List<BudgetChapter> chapters) {

    public BudgetRound {
        moments = List.copyOf(moments);
        chapters = List.copyOf(chapters);
    }

    /** As Parliament calls it. */
    public String name() {
        return "Rijksbegroting " + year;
    }

    /** The first moment of which the day is known and is not before this one; empty when the round is over. */
    public Optional<CalendarMoment> nextMoment(LocalDate today) {
        return moments.stream().filter(moment -> isAhead(moment, today)).findFirst();
    }

    private static boolean isAhead(CalendarMoment moment, LocalDate today) {
        LocalDate day = moment.day();
        return day != null && !day.isBefore(today);
    }
}
