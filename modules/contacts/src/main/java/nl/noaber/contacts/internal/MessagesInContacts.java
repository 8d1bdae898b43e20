package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.messages.MessageUse;

/** Messages that were brought in a contact, or are to be: they go when that has gone. */
@Singleton
final class MessagesInContacts implements MessageUse {

    @Override
    public String reason() {
        return "BROUGHT";
    }

    @Override
    public Fragment using() {
        return sql -> sql.append("SELECT 1 FROM delivery WHERE delivery.lobby_message_id = m.id");
    }
}
