package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.StakeholderId;

/**
 * Shares with one organisation what was shared with another, when the two turn out to be one. A variant stays as it was
 * written: the id of the one that went leads to the one that stayed.
 */
@Singleton
final class MessageMerging implements Mergeable {

    static final String SHARED_WITH = "lobbyMessages";

    /** Said of a message that was shared with both. */
    private static final String BOTH = "both";

    private final Database database;
    private final MessageRepository messages;
    private final Log log;

    MessageMerging(Database database, MessageRepository messages, Log log) {
        this.database = database;
        this.messages = messages;
        this.log = log;
    }

    @Override
    public Set<String> sorts() {
        return Set.of(SHARED_WITH);
    }

    @Override
    public Map<String, Integer> count(Viewer viewer, StakeholderId absorb) {
        return Map.of(SHARED_WITH, (int)
                database.sql("""
                    SELECT COUNT(*)
                      FROM lobby_message_audience shared
                      JOIN lobby_message m ON m.id = shared.record_id
                     WHERE shared.principal_id = :id
                    """).bind("id", absorb).append(Sight.of(viewer)).count());
    }

    @Override
    public Fragment seen(Viewer viewer) {
        return sql -> sql.append("""
            AND (moved.sort <> 'lobbyMessages'
                 OR EXISTS (SELECT 1 FROM lobby_message m WHERE m.id = moved.record_id
            """).append(Sight.of(viewer)).append("))");
    }

    @Override
    public List<Moved> move(Viewer viewer, Merging merging) {
        List<Moved> moved = new ArrayList<>();
        if (merging.absorb() instanceof OrganisationId absorb && merging.keep() instanceof OrganisationId keep) {
            for (WholeMessage message : sharedWith(absorb)) {
                boolean both = message.named().contains(keep.value());
                moved.add(new Moved(SHARED_WITH, message.row().id().value(), both ? BOTH : null));
                share(message, Set.of(absorb.value()), Set.of(keep.value()));
            }
        }
        return moved;
    }

    @Override
    public void putBack(Viewer viewer, Merging merging, List<Moved> moved) {
        UUID absorb = merging.absorb().value();
        UUID keep = merging.keep().value();
        for (Moved one : moved) {
            messages.locked(new LobbyMessageId(one.recordId()))
                    .filter(message -> message.row().visibility() == Visibility.SHARED)
                    .filter(message -> message.named().contains(keep))
                    .ifPresent(message ->
                            share(message, BOTH.equals(one.detail()) ? Set.of() : Set.of(keep), Set.of(absorb)));
        }
    }

    private List<WholeMessage> sharedWith(OrganisationId organisation) {
        return database
                .sql("SELECT record_id FROM lobby_message_audience WHERE principal_id = :id ORDER BY record_id")
                .bind("id", organisation)
                .list(row -> row.id("record_id", LobbyMessageId::new))
                .stream()
                .flatMap(id -> messages.locked(id).stream())
                .toList();
    }

    private void share(WholeMessage message, Set<UUID> without, Set<UUID> with) {
        Set<UUID> named = new HashSet<>(message.named());
        named.removeAll(without);
        named.addAll(with);
        WholeMessage shared = message.naming(named);
        messages.updateDetails(shared);
        log.found(shared);
    }
}
