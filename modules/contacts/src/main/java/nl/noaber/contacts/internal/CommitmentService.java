package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentChange;
import nl.noaber.contacts.CommitmentFilter;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.CommitmentOrder;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ListParent;
import nl.noaber.contacts.NewCommitment;
import nl.noaber.contacts.Recording;
import nl.noaber.contacts.Settlement;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.CountedPage;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

@Singleton
final class CommitmentService implements Commitments {

    private final CommitmentReader reader;
    private final CommitmentEditing editing;
    private final PersonsSeen persons;
    private final ChangeLog changeLog;

    CommitmentService(CommitmentReader reader, CommitmentEditing editing, PersonsSeen persons, ChangeLog changeLog) {
        this.reader = reader;
        this.editing = editing;
        this.persons = persons;
        this.changeLog = changeLog;
    }

    @Override
    public Map<CommitmentId, Commitment> byIds(Viewer viewer, Set<CommitmentId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Map<CommitmentId, Commitment> open(Viewer viewer, Set<CommitmentId> ids) {
        Map<CommitmentId, Commitment> found = reader.byIds(viewer, ids);
        changeLog.read(
                viewer,
                found.values().stream()
                        .filter(commitment -> commitment.visibility() == Visibility.CONFIDENTIAL)
                        .map(commitment -> RecordRef.of(Commitment.TYPE, commitment.id()))
                        .collect(Collectors.toSet()));
        return found;
    }

    @Override
    public Page<Commitment> list(Viewer viewer, CommitmentFilter filter, CommitmentOrder order, PageRequest page) {
        return reader.list(viewer, filter, order, page);
    }

    @Override
    public long count(Viewer viewer, CommitmentFilter filter) {
        return reader.count(viewer, filter);
    }

    @Override
    public Map<ListParent, Page<Commitment>> under(
            Viewer viewer, Set<ListParent> parents, CommitmentFilter filter, PageRequest page) {
        Map<ListParent, Page<Commitment>> pages = new HashMap<>();
        parents.forEach(parent -> pages.put(parent, Page.empty()));
        persons.seen(viewer, parents)
                .forEach((type, some) -> pages.putAll(reader.ofParents(viewer, type, some, filter, page)));
        return pages;
    }

    @Override
    public Map<ListParent, CountedPage<Commitment>> countedUnder(
            Viewer viewer, Set<ListParent> parents, CommitmentFilter filter, PageRequest page) {
        Map<ListParent, CountedPage<Commitment>> pages = new HashMap<>();
        parents.forEach(parent -> pages.put(parent, CountedPage.empty()));
        persons.seen(viewer, parents)
                .forEach((type, some) -> pages.putAll(reader.countedOfParents(viewer, type, some, filter, page)));
        return pages;
    }

    @Override
    public Map<ListParent, Long> countUnder(Viewer viewer, Set<ListParent> parents, CommitmentFilter filter) {
        Map<ListParent, Long> counts = new HashMap<>();
        parents.forEach(parent -> counts.put(parent, 0L));
        persons.seen(viewer, parents)
                .forEach((type, some) -> counts.putAll(reader.countOfParents(viewer, type, some, filter)));
        return counts;
    }

    @Override
    public Map<ContactMomentId, List<Commitment>> madeIn(Viewer viewer, Set<ContactMomentId> contactMoments) {
        return reader.madeIn(viewer, contactMoments);
    }

    @Override
    public Recording<Commitment> make(Viewer viewer, NewCommitment commitment) {
        return editing.make(viewer, commitment);
    }

    @Override
    public Recording<Commitment> update(Viewer viewer, CommitmentId id, int expectedVersion, CommitmentChange change) {
        return editing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<Commitment> settle(Viewer viewer, CommitmentId id, int expectedVersion, Settlement settlement) {
        return editing.settle(viewer, id, expectedVersion, settlement);
    }

    @Override
    public Recording<Commitment> withdraw(Viewer viewer, CommitmentId id, int expectedVersion) {
        return editing.withdraw(viewer, id, expectedVersion);
    }

    @Override
    public Recording<Commitment> restore(Viewer viewer, CommitmentId id, int expectedVersion) {
        return editing.restore(viewer, id, expectedVersion);
    }
}
