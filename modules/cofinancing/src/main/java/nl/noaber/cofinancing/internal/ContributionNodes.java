package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.Contributions;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Contributions by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class ContributionNodes implements NodeLookup {

    private static final Set<String> TEAM_FIELDS = Set.of("lines", "conditions", "note");

    private final Contributions contributions;
    private final Refusals refusals;

    ContributionNodes(Contributions contributions, Refusals refusals) {
        this.contributions = contributions;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, Contribution> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, Contribution> found = new HashMap<>();
        contributions
                .byIds(viewer, ids.stream().map(ContributionId::new).collect(Collectors.toSet()))
                .forEach((id, contribution) -> found.put(id.value(), contribution));
        return found;
    }

    /** What is negotiated is the team's: of no contribution an auditor reads in the audit trail what it was to be. */
    @Override
    public Set<String> teamFields() {
        return TEAM_FIELDS;
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missedContributions(viewer, ids, ChangeAction.READ);
    }
}
