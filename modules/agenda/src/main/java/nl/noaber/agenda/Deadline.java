package nl.noaber.agenda;

import java.time.LocalDate;

/**
 * A day before a meeting on which something has to be there.
 *
 * @param rule by which it is counted back
 * @param day never later than that of what follows it
 * @param recessesKnown whether all recesses of the body's calendar from this day to the meeting are known; when they are not,
 *     it may have to be there earlier
 */
public record Deadline(DeadlineRule rule, LocalDate day, boolean recessesKnown) {

    public DeadlineKind kind() {
        return rule.kind();
    }
}
