package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.VisibilityRule;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.LobbyMessages;

/** Lobby messages by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class Nodes implements NodeLookup {

    private static final String CONFIDENTIAL = """
        SELECT m.id
          FROM lobby_message m
         WHERE m.id IN (:ids)
           AND m.visibility = 'CONFIDENTIAL'
           AND NOT EXISTS (SELECT 1 FROM lobby_message_audience named
                            WHERE named.record_id = m.id AND named.principal_id IN (:principals))
        """;

    private final Database database;
    private final LobbyMessages messages;
    private final Refusals refusals;

    Nodes(Database database, LobbyMessages messages, Refusals refusals) {
        this.database = database;
        this.messages = messages;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, LobbyMessage> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, LobbyMessage> found = new HashMap<>();
        messages.open(viewer, ids.stream().map(LobbyMessageId::new).collect(Collectors.toSet()))
                .forEach((id, message) -> found.put(id.value(), message));
        return found;
    }

    @Override
    public Set<UUID> confidential(Viewer viewer, Set<UUID> ids) {
        return Set.copyOf(database.sql(CONFIDENTIAL)
                .bind("ids", ids)
                .bind("principals", VisibilityRule.principals(viewer))
                .list(row -> row.uuid("id")));
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missed(viewer, ids, ChangeAction.READ);
    }
}
