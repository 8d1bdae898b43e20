package nl.noaber.agenda.internal;

import java.util.List;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a meeting. */
record MeetingPayload(@Nullable Meeting meeting, @Nullable Conflict conflict, List<Problem> userErrors) {

    static MeetingPayload of(Recording<Meeting> recording) {
        return switch (recording) {
            case Recorded<Meeting>(Meeting meeting) -> new MeetingPayload(meeting, null, List.of());
            case Conflicting<Meeting>(Meeting meeting, Conflict conflict) ->
                new MeetingPayload(meeting, conflict, List.of());
            case Refused<Meeting>(List<Problem> problems) -> new MeetingPayload(null, null, problems);
        };
    }

    static MeetingPayload refused(@Nullable Problem problem) {
        return new MeetingPayload(null, null, problem == null ? List.of() : List.of(problem));
    }
}
