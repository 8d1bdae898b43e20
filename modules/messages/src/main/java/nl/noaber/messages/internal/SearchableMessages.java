package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.search.SearchType;
import nl.noaber.search.SearchableRecords;

/** Lobby messages. */
@Singleton
final class SearchableMessages implements SearchableRecords {

    private final Database database;
    private final MessageRepository messages;
    private final Log log;

    SearchableMessages(Database database, MessageRepository messages, Log log) {
        this.database = database;
        this.messages = messages;
        this.log = log;
    }

    @Override
    public Set<SearchType> types() {
        return Set.of(SearchType.LOBBY_MESSAGE);
    }

    @Override
    public List<UUID> ids(SearchType type, UUID after, int most) {
        return database.sql("SELECT id FROM lobby_message WHERE id > :after ORDER BY id LIMIT :most")
                .bind("after", after)
                .bind("most", most)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void putAgain(SearchType type, Set<UUID> ids) {
        log.found(messages.wholes(ids.stream().map(LobbyMessageId::new).toList()));
    }
}
