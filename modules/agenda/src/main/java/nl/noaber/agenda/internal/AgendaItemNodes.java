package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Agenda items by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class AgendaItemNodes implements NodeLookup {

    private final AgendaItemReader items;
    private final AgendaItemRefusals refusals;

    AgendaItemNodes(AgendaItemReader items, AgendaItemRefusals refusals) {
        this.items = items;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, AgendaItem> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, AgendaItem> found = new HashMap<>();
        items.byIds(viewer, ids.stream().map(AgendaItemId::new).collect(Collectors.toSet()))
                .forEach((id, item) -> found.put(id.value(), item));
        return found;
    }

    /** What is written about money that is still negotiated. */
    @Override
    public Set<String> teamFields() {
        return Set.of("explanation", "contributions", "decision", "conditions", "reason");
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missed(viewer, ids, ChangeAction.READ);
    }
}
