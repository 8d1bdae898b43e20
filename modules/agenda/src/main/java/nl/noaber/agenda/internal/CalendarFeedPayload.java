package nl.noaber.agenda.internal;

import java.util.List;
import nl.noaber.agenda.CalendarFeed;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a calendar feed, which nobody else changes. */
record CalendarFeedPayload(@Nullable CalendarFeed calendarFeed, List<Problem> userErrors) {

    static CalendarFeedPayload of(Recording<CalendarFeed> recording) {
        return switch (recording) {
            case Recorded<CalendarFeed>(CalendarFeed feed) -> new CalendarFeedPayload(feed, List.of());
            case Refused<CalendarFeed>(List<Problem> problems) -> new CalendarFeedPayload(null, problems);
            case Conflicting<CalendarFeed>(CalendarFeed feed, Conflict conflict) ->
                throw new IllegalStateException(feed + ": " + conflict);
        };
    }
}
