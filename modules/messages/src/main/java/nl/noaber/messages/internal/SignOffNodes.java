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
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffs;

/** Sign-offs by id; they are as confidential as their message. */
@Singleton
final class SignOffNodes implements NodeLookup {

    private static final String CONFIDENTIAL = """
        SELECT s.id
          FROM sign_off s
          JOIN lobby_message m ON m.id = s.lobby_message_id
         WHERE s.id IN (:ids)
           AND m.visibility = 'CONFIDENTIAL'
           AND NOT EXISTS (SELECT 1 FROM lobby_message_audience named
                            WHERE named.record_id = m.id AND named.principal_id IN (:principals))
        """;

    private final Database database;
    private final SignOffs signOffs;
    private final Refusals refusals;

    SignOffNodes(Database database, SignOffs signOffs, Refusals refusals) {
        this.database = database;
        this.signOffs = signOffs;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, SignOff> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, SignOff> found = new HashMap<>();
        signOffs.byIds(viewer, ids.stream().map(SignOffId::new).collect(Collectors.toSet()))
                .forEach((id, signOff) -> found.put(id.value(), signOff));
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
        refusals.missedSignOffs(viewer, ids, ChangeAction.READ);
    }
}
