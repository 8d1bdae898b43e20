package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.MessageUse;
import nl.noaber.privacy.internal.NamedInRequests.Named;

/** Messages that name somebody who asked something under the AVG that was not answered yet; all where that is not sure. */
@Singleton
final class MessagesInRequests implements MessageUse {

    private final NamedInRequests requests;

    MessagesInRequests(NamedInRequests requests) {
        this.requests = requests;
    }

    @Override
    public String reason() {
        return "PRIVACY_REQUEST";
    }

    @Override
    public Fragment using() {
        Named named = requests.now();
        return sql ->
                sql.append("""
                    SELECT 1 FROM lobby_message naming
                     WHERE naming.id = m.id
                       AND (naming.id IN (:naming) OR :namingMore)
                    """).bind("naming", named.ofType(LobbyMessage.TYPE)).bind("namingMore", named.more());
    }
}
