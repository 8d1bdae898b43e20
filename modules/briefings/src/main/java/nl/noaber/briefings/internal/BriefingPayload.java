package nl.noaber.briefings.internal;

import java.util.List;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.briefings.Briefing;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a briefing. */
record BriefingPayload(
        @Nullable Briefing briefing, @Nullable Conflict conflict, List<Problem> userErrors) {

    static BriefingPayload of(Recording<Briefing> recording) {
        return switch (recording) {
            case Recorded<Briefing>(Briefing briefing) -> new BriefingPayload(briefing, null, List.of());
            case Conflicting<Briefing>(Briefing briefing, Conflict conflict) ->
                new BriefingPayload(briefing, conflict, List.of());
            case Refused<Briefing>(List<Problem> problems) -> new BriefingPayload(null, null, problems);
        };
    }
}
