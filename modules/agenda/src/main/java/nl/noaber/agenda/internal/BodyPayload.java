package nl.noaber.agenda.internal;

import java.util.List;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.Recording;
import nl.noaber.agenda.Recording.Conflicting;
import nl.noaber.agenda.Recording.Recorded;
import nl.noaber.agenda.Recording.Refused;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a body. */
record BodyPayload(@Nullable GovernanceBody body, @Nullable Conflict conflict, List<Problem> userErrors) {

    static BodyPayload of(Recording<GovernanceBody> recording) {
        return switch (recording) {
            case Recorded<GovernanceBody>(GovernanceBody body) -> new BodyPayload(body, null, List.of());
            case Conflicting<GovernanceBody>(GovernanceBody body, Conflict conflict) ->
                new BodyPayload(body, conflict, List.of());
            case Refused<GovernanceBody>(List<Problem> problems) -> new BodyPayload(null, null, problems);
        };
    }
}
