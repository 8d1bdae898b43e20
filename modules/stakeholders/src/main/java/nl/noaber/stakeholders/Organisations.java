package nl.noaber.stakeholders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.noaber.access.UserId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The organisations; everybody who is signed in may read them, the team may change them. */
public interface Organisations {

    /**
     * The organisations with these ids, withdrawn ones included; under the id of a merged one stands the one it was
     * merged into.
     */
    Map<OrganisationId, Organisation> byIds(Viewer viewer, Set<OrganisationId> ids);

    default Optional<Organisation> byId(Viewer viewer, OrganisationId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    Page<Organisation> list(Viewer viewer, OrganisationFilter filter, OrganisationOrder order, PageRequest page);

    long count(Viewer viewer, OrganisationFilter filter);

    /** The parts of each of these organisations, by name; the same part of each list. One without parts is absent. */
    Map<OrganisationId, CountedPage<Organisation>> children(
            Viewer viewer, Set<OrganisationId> parents, PageRequest page);

    /** The organisations of which each of these took work over, by name. */
    Map<OrganisationId, List<Organisation>> predecessors(Viewer viewer, Set<OrganisationId> ids);

    /**
     * The organisations that the team wants to be in touch with regularly and that exist today; empty for a viewer
     * outside the team.
     *
     * @param ownerId only those that this user looks after; null for all
     */
    List<KeptInTouch> keptInTouch(Viewer viewer, @Nullable UserId ownerId);

    /** Registers it once; sent again by the same user it answers what is stored. */
    Outcome<Organisation> register(Viewer viewer, NewOrganisation organisation);

    /**
     * Changes it.
     *
     * @param expectedVersion the version that the change started from
     * @param change gives the details as they should be, of the details as they are stored
     */
    Outcome<Organisation> update(
            Viewer viewer, OrganisationId id, int expectedVersion, UnaryOperator<OrganisationDetails> change);

    /**
     * Takes it out of the lists.
     *
     * @param reason why, at most 500 characters, for the change log; null when it was not said
     */
    Outcome<Organisation> withdraw(Viewer viewer, OrganisationId id, int expectedVersion, @Nullable String reason);

    /** The same, without saying why. */
    default Outcome<Organisation> withdraw(Viewer viewer, OrganisationId id, int expectedVersion) {
        return withdraw(viewer, id, expectedVersion, null);
    }

    Outcome<Organisation> restore(Viewer viewer, OrganisationId id, int expectedVersion);
}
