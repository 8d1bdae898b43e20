package nl.noaber.messages;

import nl.noaber.kernel.Visibility;

/**
 * What a lobby message asks, in the words of its last version that asks it and that the viewer may see.
 *
 * @param visibility of the message
 * @param newest whether the newest version still asks it
 * @param withdrawn whether the message was withdrawn
 */
public record AskedInMessage(
        MessageAsk ask, LobbyMessageId messageId, Visibility visibility, boolean newest, boolean withdrawn) {}
