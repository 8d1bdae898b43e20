package nl.noaber.web.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nl.noaber.kernel.PartialDate;
import nl.noaber.web.page.Address;

/**
 * The weeks that a timeline shows.
 *
 * @param from a Monday
 * @param weeks how many
 */
public record TimelinePeriod(LocalDate from, int weeks) {

    /** From close by to two years. */
    public static final List<Integer> ZOOMS = List.of(4, 13, 26, 52, 104);

    private static final int USUAL = 26;

    /** What the address asks; what it does not say, or says wrong, is as usual: from this week. */
    static TimelinePeriod of(Address address, LocalDate today) {
        LocalDate from = address.get("from")
                .flatMap(PartialDate::parse)
                .map(PartialDate::earliest)
                .filter(day -> Math.abs(day.getYear() - today.getYear()) <= 50)
                .orElse(today);
        int weeks = ZOOMS.stream()
                .filter(zoom -> zoom.toString().equals(address.text("weeks")))
                .findFirst()
                .orElse(USUAL);
        return new TimelinePeriod(from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), weeks);
    }

    /** The last day. */
    public LocalDate until() {
        return from.plusWeeks(weeks).minusDays(1);
    }

    /** Half of it earlier. */
    public TimelinePeriod earlier() {
        return new TimelinePeriod(from.minusWeeks(weeks / 2), weeks);
    }

    /** Half of it later. */
    public TimelinePeriod later() {
        return new TimelinePeriod(from.plusWeeks(weeks / 2), weeks);
    }

    boolean holds(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && !first.isAfter(until());
    }

    /** How far into it a day begins, of 0 to 1; what lies outside is at the edge. */
    double share(LocalDate day) {
        double days = ChronoUnit.DAYS.between(from, day);
        return Math.clamp(days / (weeks * 7.0), 0.0, 1.0);
    }
}
