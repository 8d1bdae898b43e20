package nl.noaber.messages.internal;

import java.util.List;
import nl.noaber.history.Conflict;
import nl.noaber.kernel.Problem;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.Recording;
import nl.noaber.messages.Recording.Conflicting;
import nl.noaber.messages.Recording.Recorded;
import nl.noaber.messages.Recording.Refused;
import org.jspecify.annotations.Nullable;

/** The answer to a change to a lobby message. */
record Payload(
        @Nullable LobbyMessage lobbyMessage, @Nullable Conflict conflict, List<Problem> userErrors) {

    static Payload of(Recording recording) {
        return switch (recording) {
            case Recorded(LobbyMessage message) -> new Payload(message, null, List.of());
            case Conflicting(LobbyMessage message, Conflict conflict) -> new Payload(message, conflict, List.of());
            case Refused(List<Problem> problems) -> new Payload(null, null, problems);
        };
    }
}
