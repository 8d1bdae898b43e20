package nl.noaber.contacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.messages.Findings;
import nl.noaber.messages.LobbyMessageId;

/**
 * Where lobby messages were brought, and where they are still to be brought: at the ministries, parliamentary committees
 * and parliamentary groups. Of messages in alignment, agreed, active or achieved.
 */
public interface Coverage {

    CoverageMap map(Viewer viewer, CoverageFilter filter, PageRequest page);

    /** How many messages are on the map. */
    long count(Viewer viewer, CoverageFilter filter);

    /** The messages of that page that have white spots, each with a next step for them; for the team. */
    Page<CoveragePlan> plan(Viewer viewer, CoverageFilter filter, PageRequest page);

    /** Where each of these messages was brought, whatever the organisation, by its name; one never brought is absent. */
    Map<LobbyMessageId, List<CoverageCell>> of(Viewer viewer, Set<LobbyMessageId> messages);

    /**
     * The messages in use that somebody heard last in a version that says something else than the newest, the last heard
     * first; for the team, in the contact moments that each may see.
     */
    Findings<OldDelivery> old(Viewer viewer, int most);
}
