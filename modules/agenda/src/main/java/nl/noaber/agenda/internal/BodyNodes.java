package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.agenda.GovernanceBodies;
import nl.noaber.agenda.GovernanceBody;
import nl.noaber.agenda.GovernanceBodyId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Bodies by id, for everybody. */
@Singleton
final class BodyNodes implements NodeLookup {

    private final GovernanceBodies bodies;

    BodyNodes(GovernanceBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Map<UUID, GovernanceBody> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, GovernanceBody> found = new HashMap<>();
        bodies.byIds(viewer, ids.stream().map(GovernanceBodyId::new).collect(Collectors.toSet()))
                .forEach((id, body) -> found.put(id.value(), body));
        return found;
    }
}
