package nl.noaber.agenda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The governance bodies: facts about organisations, which everybody who is signed in may read and the team may write. One that was
 * withdrawn the team alone may read.
 */
public interface GovernanceBodies {

    /** One that was merged into another is that one. */
    Map<GovernanceBodyId, GovernanceBody> byIds(Viewer viewer, Set<GovernanceBodyId> ids);

    default Optional<GovernanceBody> byId(Viewer viewer, GovernanceBodyId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** The body that each of these organisations is, or one that was merged into it; one that is none is absent. */
    Map<OrganisationId, GovernanceBody> ofOrganisations(Viewer viewer, Set<OrganisationId> ids);

    /**
     * By name.
     *
     * @param filter which of them
     */
    Page<GovernanceBody> list(Viewer viewer, BodyFilter filter, PageRequest page);

    /** How many there are. */
    long count(Viewer viewer, BodyFilter filter);

    /** All recesses that are known, the first first. */
    List<Recess> recesses(Viewer viewer);

    /** Has an organisation known as a body, once; sent again it answers what is stored. */
    Recording<GovernanceBody> establish(Viewer viewer, NewGovernanceBody body);

    /**
     * Changes what is known of it.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<GovernanceBody> update(
            Viewer viewer, GovernanceBodyId id, int expectedVersion, GovernanceBodyChange change);

    /**
     * Takes away one that was entered by mistake; it can be restored. Refused while it has meetings.
     *
     * @param expectedVersion the version that the user saw
     * @param reason why, at most 500 characters; null when nobody said
     */
    Recording<GovernanceBody> withdraw(
            Viewer viewer, GovernanceBodyId id, int expectedVersion, @Nullable String reason);

    /** Brings it back. */
    Recording<GovernanceBody> restore(Viewer viewer, GovernanceBodyId id, int expectedVersion);
}
