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
 * @param knownUntil the last day until which it is known that no other recess follows
 * @param source where this comes from
 */
public record Recess(
        RecessCalendar calendar,
        String name,
        String englishName,
        LocalDate from,
        LocalDate until,
        LocalDate knownUntil,
        Source source) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it is known by this one that a day is in a recess, or in none. */
    boolean tells(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(knownUntil);
    }
}
