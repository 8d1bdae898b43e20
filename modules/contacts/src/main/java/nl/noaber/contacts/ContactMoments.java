package nl.noaber.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

/**
 * The contact moments. Who may see one is its visibility; a draft is seen by its owner only. The team may log, and may
 * change what it may see.
 */
public interface ContactMoments {

    /** Those with these ids, withdrawn ones included. */
    Map<ContactMomentId, ContactMoment> byIds(Viewer viewer, Set<ContactMomentId> ids);

    default Optional<ContactMoment> byId(Viewer viewer, ContactMomentId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    /** Those with these ids, to be shown whole: that confidential ones were read is logged. */
    Map<ContactMomentId, ContactMoment> open(Viewer viewer, Set<ContactMomentId> ids);

    Page<ContactMoment> list(Viewer viewer, ContactMomentFilter filter, ContactMomentOrder order, PageRequest page);

    long count(Viewer viewer, ContactMomentFilter filter);

    /** Those under each of these parents, newest first; the same part of each list. */
    Map<ListParent, Page<ContactMoment>> under(
            Viewer viewer, Set<ListParent> parents, ContactMomentFilter filter, PageRequest page);

    Map<ListParent, Long> countUnder(Viewer viewer, Set<ListParent> parents, ContactMomentFilter filter);

    /** Note and what was handed over. */
    Map<ContactMomentId, ContactMomentTexts> texts(Viewer viewer, Set<ContactMomentId> ids);

    /** Who took part, ours first, then in the order given. */
    Map<ContactMomentId, List<Participant>> participants(Viewer viewer, Set<ContactMomentId> ids);

    /** Who is named as those who may see it. */
    Map<ContactMomentId, Audience> audiences(Viewer viewer, Set<ContactMomentId> ids);

    /** Logs it once, with the commitments made in it; sent again by the same user it answers what is stored. */
    Recording<ContactMoment> log(Viewer viewer, NewContactMoment contactMoment);

    /**
     * Changes it, and adds commitments.
     *
     * @param expectedVersion the version that the change started from. When others changed other fields since, it is
     *     applied on top of theirs
     */
    Recording<ContactMoment> update(Viewer viewer, ContactMomentId id, int expectedVersion, ContactMomentChange change);

    /**
     * Withdraws it with its commitments; done again it answers the same.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<ContactMoment> withdraw(Viewer viewer, ContactMomentId id, int expectedVersion);

    /**
     * Restores it with the commitments that went with it; done again it answers the same.
     *
     * @param expectedVersion the version that the user saw; when others changed anything since, it is a conflict
     */
    Recording<ContactMoment> restore(Viewer viewer, ContactMomentId id, int expectedVersion);
}
