package nl.noaber.agenda;

import org.jspecify.annotations.Nullable;

/**
 * When a step could be instead.
 *
 * @param meeting null for one that is not planned: it is by the rhythm of the body
 */
public record RouteOption(MeetingTime time, @Nullable MeetingId meeting) {

    /** Whether it is not known but only to be expected. */
    public boolean byRhythm() {
        return meeting == null;
    }
}
