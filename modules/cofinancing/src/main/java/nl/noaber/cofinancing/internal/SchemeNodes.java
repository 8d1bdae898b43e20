package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.FundingOpportunities;
import nl.noaber.cofinancing.FundingScheme;
import nl.noaber.cofinancing.FundingSchemeId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.graphql.NodeLookup;

/** Kinds of money by id, for everybody. */
@Singleton
final class SchemeNodes implements NodeLookup {

    private final FundingOpportunities opportunities;

    SchemeNodes(FundingOpportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public Map<UUID, FundingScheme> byIds(Viewer viewer, Set<UUID> ids) {
        Map<UUID, FundingScheme> found = new HashMap<>();
        opportunities
                .schemesByIds(viewer, ids.stream().map(FundingSchemeId::new).collect(Collectors.toSet()))
                .forEach((id, scheme) -> found.put(id.value(), scheme));
        return found;
    }
}
