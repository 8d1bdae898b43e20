package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.LobbyMessageId;

/** Finds the messages in which somebody may be named, now or in an earlier version. They are few enough to be read. */
@Singleton
final class NamingMessages {

    private final Database database;

    NamingMessages(Database database) {
        this.database = database;
    }

    /** Which have something like the name in a text, in the order of their ids; to be looked at more closely. */
    List<LobbyMessageId> like(Subject subject, UUID after, int most) {
        return database.sql("SELECT DISTINCT texts.lobby_message_id FROM (")
                .append(TextPlace.ALL)
                .append(") texts WHERE texts.lobby_message_id > :after AND (FALSE")
                .appendEach(
                        "OR texts.text LIKE :like ESCAPE '!'",
                        "like",
                        subject.names().patterns())
                .append(") ORDER BY texts.lobby_message_id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.id("lobby_message_id", LobbyMessageId::new));
    }

    /** All that these messages say and said. */
    List<MessageText> texts(Collection<LobbyMessageId> messages) {
        return messages.isEmpty() ? List.of() : read(messages);
    }

    private List<MessageText> read(Collection<LobbyMessageId> messages) {
        return database.sql(
                        "SELECT texts.lobby_message_id, texts.place, texts.owner, texts.position, texts.text FROM (")
                .append(TextPlace.ALL)
                .append("""
                    ) texts
                     WHERE texts.lobby_message_id IN (:messages)
                       AND texts.text IS NOT NULL
                     ORDER BY texts.lobby_message_id, texts.place, texts.owner, texts.position
                    """)
                .bind("messages", messages)
                .list(row -> new MessageText(
                        row.id("lobby_message_id", LobbyMessageId::new),
                        row.choice("place", TextPlace.class),
                        row.uuid("owner"),
                        (int) row.longNumber("position"),
                        row.text("text")));
    }
}
