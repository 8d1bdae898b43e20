package nl.noaber.agenda;

import java.time.LocalDate;
import java.util.Set;
import nl.noaber.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which agenda items; null where a condition is not set.
 *
 * @param from of meetings that can be on this day or later
 * @param until of meetings that can be on this day or earlier
 */
public record AgendaItemFilter(
        @Nullable MeetingId meeting,
        @Nullable UserId owner,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Set<AgendaItemState> states) {

    public static final AgendaItemFilter ALL = new AgendaItemFilter(null, null, null, null, null);

    public AgendaItemFilter {
        states = states == null ? null : Set.copyOf(states);
    }
}
