package nl.noaber.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/**
 * The commitments. One that was made in a contact moment is seen by whoever sees that; any other by the team. The team may
 * change what it may see.
 */
public interface Commitments {

    /** Those with these ids, withdrawn ones included. */
    Map<CommitmentId, Commitment> byIds(Viewer viewer, Set<CommitmentId> ids);

    default Optional<Commitment> byId(Viewer viewer, CommitmentId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** Those with these ids, to be shown whole: that confidential ones were read is logged. */
    Map<CommitmentId, Commitment> open(Viewer viewer, Set<CommitmentId> ids);

    Page<Commitment> list(Viewer viewer, CommitmentFilter filter, CommitmentOrder order, PageRequest page);

    long count(Viewer viewer, CommitmentFilter filter);

    /** Those under each of these parents, the first due first; the same part of each list. */
    Map<ListParent, Page<Commitment>> under(
            Viewer viewer, Set<ListParent> parents, CommitmentFilter filter, PageRequest page);

    /** The same with how many there are. */
    Map<ListParent, CountedPage<Commitment>> countedUnder(
            Viewer viewer, Set<ListParent> parents, CommitmentFilter filter, PageRequest page);

    Map<ListParent, Long> countUnder(Viewer viewer, Set<ListParent> parents, CommitmentFilter filter);

    /** Those made in each of these contact moments, the first due first. */
    Map<ContactMomentId, List<Commitment>> madeIn(Viewer viewer, Set<ContactMomentId> contactMoments);

    /** Records it once; sent again by the same user it answers what is stored. */
    Recording<Commitment> make(Viewer viewer, NewCommitment commitment);

    /**
     * Changes it.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<Commitment> update(Viewer viewer, CommitmentId id, int expectedVersion, CommitmentChange change);

    /** Says how it ended, or that it is open again. */
    Recording<Commitment> settle(Viewer viewer, CommitmentId id, int expectedVersion, Settlement settlement);

    /**
     * Withdraws it; done again it answers the same.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<Commitment> withdraw(Viewer viewer, CommitmentId id, int expectedVersion);

    /**
     * Restores it, unless it went with its contact moment; done again it answers the same.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<Commitment> restore(Viewer viewer, CommitmentId id, int expectedVersion);
}
