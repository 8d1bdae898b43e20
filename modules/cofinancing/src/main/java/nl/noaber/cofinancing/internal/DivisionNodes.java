package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.cofinancing.CostDivisions;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Divisions by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class DivisionNodes implements NodeLookup {

    private static final Set<String> TEAM_FIELDS = Set.of("proposals");

    private final CostDivisions divisions;
    private final Refusals refusals;

    DivisionNodes(CostDivisions divisions, Refusals refusals) {
        this.divisions = divisions;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, CostDivision> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, CostDivision> found = new HashMap<>();
        divisions
                .byIds(viewer, ids.stream().map(CostDivisionId::new).collect(Collectors.toSet()))
                .forEach((id, division) -> found.put(id.value(), division));
        return found;
    }

    /** What a party is to pay is negotiated until it is agreed. */
    @Override
    public Set<String> teamFields() {
        return TEAM_FIELDS;
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missedDivisions(viewer, ids, ChangeAction.READ);
    }
}
