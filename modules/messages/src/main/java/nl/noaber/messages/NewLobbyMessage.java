package nl.noaber.messages;

import nl.noaber.kernel.Ids;

/**
 * A lobby message to draft.
 *
 * @param id the client's own, so that it can be sent again without being stored twice
 */
public record NewLobbyMessage(LobbyMessageId id, Wording wording, LobbyMessageDetails details) {

    public static NewLobbyMessage of(Wording wording, LobbyMessageDetails details) {
        return new NewLobbyMessage(new LobbyMessageId(Ids.next()), wording, details);
    }
}
