package nl.noaber.programmes;

import nl.noaber.kernel.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a programme has reached or has to reach.
 *
 * @param date the day, month or year as far as it is known; null while it is open
 * @param until the last day, month or year of a milestone that takes a period; otherwise null
 * @param dateNote what is said of the date where it has no day; otherwise null
 * @param source where this comes from
 */
public record Milestone(
        ProgrammeId programmeId,
        String name,
        @Nullable PartialDate date,
        @Nullable PartialDate until,
        @Nullable String dateNote,
        Source source) {}
