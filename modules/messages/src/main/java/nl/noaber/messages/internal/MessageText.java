package nl.noaber.messages.internal;

import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;

/**
 * A text of a message, in whichever version.
 *
 * @param owner the version, the outcome, or for evidence the message
 * @param position among its like; 0 where there is one
 */
record MessageText(LobbyMessageId message, TextPlace place, UUID owner, int position, String text) {

    RecordRef record() {
        return RecordRef.of(LobbyMessage.TYPE, message);
    }

    MessageText saying(String other) {
        return new MessageText(message, place, owner, position, other);
    }
}
