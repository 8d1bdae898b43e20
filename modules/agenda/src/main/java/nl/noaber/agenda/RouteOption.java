package nl.noaber.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When a step could be instead.
 *
 * @param meeting null for one that is not planned: it is by the rhythm of the body
 */
public record RouteOption(MeetingTime time, @Nullable MeetingId meeting) {

    /** The earliest first, each in its place. */
    public static final Comparator<RouteOption> BY_DAY = Comparator.<RouteOption, LocalDate>comparing(
                    option -> option.time().earliest())
            .thenComparing(
                    option -> option.meeting() == null ? null : option.meeting().value(),
                    Comparator.nullsLast(Comparator.naturalOrder()));

    /** Whether it is not known but only to be expected. */
    public boolean byRhythm() {
        return meeting == null;
    }
}
