package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.history.ChangeAction;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Funding opportunities by id; that somebody asked for one that is not his to see is noted. */
@Singleton
final class OpportunityNodes implements NodeLookup {

    private static final Set<String> TEAM_FIELDS = Set.of(
            OpportunityFields.APPLICATIONS, "owner", "nextStep", "nextStepOn", "chance", "takenOn", "document", "note");

    private final FundingOpportunities opportunities;
    private final Refusals refusals;

    OpportunityNodes(FundingOpportunities opportunities, Refusals refusals) {
        this.opportunities = opportunities;
        this.refusals = refusals;
    }

    @Override
    public Map<UUID, FundingOpportunity> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, FundingOpportunity> found = new HashMap<>();
        opportunities
                .byIds(viewer, ids.stream().map(FundingOpportunityId::new).collect(Collectors.toSet()))
                .forEach((id, opportunity) -> found.put(id.value(), opportunity));
        return found;
    }

    @Override
    public Set<String> teamFields() {
        return TEAM_FIELDS;
    }

    @Override
    public void missed(Viewer viewer, Set<UUID> ids) {
        refusals.missedOpportunities(viewer, ids, ChangeAction.READ);
    }
}
