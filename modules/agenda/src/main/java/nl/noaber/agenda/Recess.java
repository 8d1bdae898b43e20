package nl.noaber.agenda;

import java.time.LocalDate;
import nl.noaber.programmes.Source;

/**
 * A time in which a body does not meet.
 *
 * @param name as it is called, in Dutch
 * @param englishName the same in English
 * @param from the first day
 * @param until the last day
 * @param source where this comes from
 */
public record Recess(
        RecessCalendar calendar, String name, String englishName, LocalDate from, LocalDate until, Source source) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
