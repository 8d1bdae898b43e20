package nl.noaber.messages.internal;

import nl.noaber.messages.LobbyMessageDetails;
import nl.noaber.messages.Wording;

/** All that users can write of a lobby message. */
record Written(Wording wording, LobbyMessageDetails details) {}
