package nl.noaber.contacts.internal;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Records of one type by id; that somebody asked for one that is not his to see is noted. */
record Nodes(String type, BiFunction<Viewer, Set<UUID>, Map<UUID, ?>> find, Confidences confidences, Refusals refusals)
        implements NodeLookup {

    @Override
    public Map<UUID, ?> byIds(Viewer viewer, Set<UUID> ids) {
        return find.apply(viewer, ids);
    }

    @Override
    public Set<UUID> confidential(Viewer viewer, Set<UUID> ids) {
        return confidences.among(viewer, type, ids);
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missed(viewer, type, ids, ChangeAction.READ);
    }
}
