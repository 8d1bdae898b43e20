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

/** The governance bodies: facts about organisations, which everybody who is signed in may read and the team may write. */
public interface GovernanceBodies {

    Map<GovernanceBodyId, GovernanceBody> byIds(Viewer viewer, Set<GovernanceBodyId> ids);

    default Optional<GovernanceBody> byId(Viewer viewer, GovernanceBodyId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** The body that each of these organisations is, or one that was merged into it; one that is none is absent. */
    Map<OrganisationId, GovernanceBody> ofOrganisations(Viewer viewer, Set<OrganisationId> ids);

    /**
     * By name.
     *
     * @param level null for all levels
     */
    Page<GovernanceBody> list(Viewer viewer, @Nullable BodyLevel level, PageRequest page);

    /**
     * How many there are.
     *
     * @param level null for all levels
     */
    long count(Viewer viewer, @Nullable BodyLevel level);

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
}
