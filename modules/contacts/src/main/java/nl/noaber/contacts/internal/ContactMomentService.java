package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.contacts.Audience;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentChange;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ContactMomentTexts;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.ListParent;
import nl.noaber.contacts.NewContactMoment;
import nl.noaber.contacts.Participant;
import nl.noaber.contacts.Recording;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;

@Singleton
final class ContactMomentService implements ContactMoments {

    private final ContactMomentReader reader;
    private final ContactMomentParts parts;
    private final ContactMomentLogging logging;
    private final ContactMomentEditing editing;
    private final PersonsSeen persons;
    private final ChangeLog changeLog;

    ContactMomentService(
            ContactMomentReader reader,
            ContactMomentParts parts,
            ContactMomentLogging logging,
            ContactMomentEditing editing,
            PersonsSeen persons,
            ChangeLog changeLog) {
        this.reader = reader;
        this.parts = parts;
        this.logging = logging;
        this.editing = editing;
        this.persons = persons;
        this.changeLog = changeLog;
    }

    @Override
    public Map<ContactMomentId, ContactMoment> byIds(Viewer viewer, Set<ContactMomentId> ids) {
        return reader.byIds(viewer, ids);
    }

    @Override
    public Map<ContactMomentId, ContactMoment> open(Viewer viewer, Set<ContactMomentId> ids) {
        Map<ContactMomentId, ContactMoment> found = reader.byIds(viewer, ids);
        changeLog.read(
                viewer,
                found.values().stream()
                        .filter(moment -> moment.visibility() == Visibility.CONFIDENTIAL)
                        .map(moment -> RecordRef.of(ContactMoment.TYPE, moment.id()))
                        .collect(Collectors.toSet()));
        return found;
    }

    @Override
    public Page<ContactMoment> list(
            Viewer viewer, ContactMomentFilter filter, ContactMomentOrder order, PageRequest page) {
        return persons.hides(viewer, filter) ? Page.empty() : reader.list(viewer, filter, order, page);
    }

    @Override
    public long count(Viewer viewer, ContactMomentFilter filter) {
        return persons.hides(viewer, filter) ? 0 : reader.count(viewer, filter);
    }

    @Override
    public Map<ListParent, Page<ContactMoment>> under(
            Viewer viewer, Set<ListParent> parents, ContactMomentFilter filter, PageRequest page) {
        Map<ListParent, Page<ContactMoment>> pages = new HashMap<>();
        parents.forEach(parent -> pages.put(parent, Page.empty()));
        seen(viewer, parents, filter)
                .forEach((type, some) -> pages.putAll(reader.ofParents(viewer, type, some, filter, page)));
        return pages;
    }

    @Override
    public Map<ListParent, Long> countUnder(Viewer viewer, Set<ListParent> parents, ContactMomentFilter filter) {
        Map<ListParent, Long> counts = new HashMap<>();
        parents.forEach(parent -> counts.put(parent, 0L));
        seen(viewer, parents, filter)
                .forEach((type, some) -> counts.putAll(reader.countOfParents(viewer, type, some, filter)));
        return counts;
    }

    private Map<ListParent.Type, Set<ListParent>> seen(
            Viewer viewer, Set<ListParent> parents, ContactMomentFilter filter) {
        return persons.hides(viewer, filter) ? Map.of() : persons.seen(viewer, parents);
    }

    @Override
    public Map<ContactMomentId, ContactMomentTexts> texts(Viewer viewer, Set<ContactMomentId> ids) {
        return parts.texts(viewer, ids);
    }

    @Override
    public Map<ContactMomentId, List<Participant>> participants(Viewer viewer, Set<ContactMomentId> ids) {
        return parts.participants(viewer, ids);
    }

    @Override
    public Map<ContactMomentId, Audience> audiences(Viewer viewer, Set<ContactMomentId> ids) {
        return parts.audiences(viewer, ids);
    }

    @Override
    public Recording<ContactMoment> log(Viewer viewer, NewContactMoment contactMoment) {
        return logging.log(viewer, contactMoment);
    }

    @Override
    public Recording<ContactMoment> update(
            Viewer viewer, ContactMomentId id, int expectedVersion, ContactMomentChange change) {
        return editing.update(viewer, id, expectedVersion, change);
    }

    @Override
    public Recording<ContactMoment> withdraw(Viewer viewer, ContactMomentId id, int expectedVersion) {
        return editing.withdraw(viewer, id, expectedVersion);
    }

    @Override
    public Recording<ContactMoment> restore(Viewer viewer, ContactMomentId id, int expectedVersion) {
        return editing.restore(viewer, id, expectedVersion);
    }
}
