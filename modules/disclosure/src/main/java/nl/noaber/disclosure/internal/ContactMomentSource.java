package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentFilter;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentOrder;
import nl.noaber.contacts.ContactMomentTexts;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.Participant;
import nl.noaber.disclosure.DisclosureScope;
import nl.noaber.disclosure.internal.Content.Said;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.stakeholders.Person;
import nl.noaber.stakeholders.PersonId;
import nl.noaber.stakeholders.Persons;
import org.jspecify.annotations.Nullable;

/** Contact moments, those that were held and those that are planned, with the commitments made in them. */
@Singleton
final class ContactMomentSource implements RecordSource {

    private static final ContactMomentOrder OLDEST =
            new ContactMomentOrder(ContactMomentOrder.Field.STARTS_AT, ContactMomentOrder.Direction.ASC);

    private static final ContactMomentTexts NOTHING = new ContactMomentTexts(null, null);

    private final ContactMoments moments;
    private final Commitments commitments;
    private final BroughtMessages brought;
    private final Persons persons;
    private final PartyNames parties;

    ContactMomentSource(
            ContactMoments moments,
            Commitments commitments,
            BroughtMessages brought,
            Persons persons,
            PartyNames parties) {
        this.moments = moments;
        this.commitments = commitments;
        this.brought = brought;
        this.persons = persons;
        this.parties = parties;
    }

    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public String type() {
        return ContactMoment.TYPE;
    }

    @Override
    public long count(Viewer viewer, DisclosureScope scope) {
        return moments.count(viewer, filter(scope));
    }

    @Override
    public Part part(Viewer viewer, DisclosureScope scope, @Nullable String after) {
        Page<ContactMoment> page =
                moments.list(viewer, filter(scope), OLDEST, PageRequest.first(PageRequest.MOST, after));
        return new Part(
                page.nodes().stream().map(ContactMomentSource::ref).toList(),
                page.hasNextPage() ? page.lastCursor() : null);
    }

    private static ContactMomentFilter filter(DisclosureScope scope) {
        ContactMomentFilter all = ContactMomentFilter.ALL;
        return new ContactMomentFilter(
                scope.organisation(),
                null,
                null,
                null,
                scope.challenge(),
                null,
                null,
                all.statuses(),
                scope.from(),
                scope.until(),
                null,
                null,
                null,
                false,
                scope.message());
    }

    @Override
    public Set<UUID> seen(Viewer viewer, Collection<UUID> ids) {
        return moments.byIds(viewer, ids(ids)).values().stream()
                .filter(moment -> !moment.withdrawn())
                .map(moment -> moment.id().value())
                .collect(Collectors.toSet());
    }

    private static Set<ContactMomentId> ids(Collection<UUID> ids) {
        return ids.stream().map(ContactMomentId::new).collect(Collectors.toSet());
    }

    @Override
    public Map<RecordRef, Content> contents(Viewer viewer, Collection<UUID> ids, Extent extent) {
        boolean whole = extent.isAll();
        Map<ContactMomentId, ContactMoment> found = new HashMap<>(
                extent == Extent.WHOLE ? moments.open(viewer, ids(ids)) : moments.byIds(viewer, ids(ids)));
        found.values().removeIf(ContactMoment::withdrawn);
        Set<ContactMomentId> seen = found.keySet();
        Map<ContactMomentId, List<Participant>> took = moments.participants(viewer, seen);
        Map<ContactMomentId, ContactMomentTexts> texts = whole ? moments.texts(viewer, seen) : Map.of();
        Map<ContactMomentId, List<Commitment>> made = whole ? commitments.madeIn(viewer, seen) : Map.of();
        Map<ContactMomentId, List<Said>> told = whole ? brought.passages(viewer, seen) : Map.of();
        Map<PersonId, Person> known = persons.byIds(viewer, persons(took));
        PartyNames.Functions functions = parties.of(viewer, took.values());
        Map<RecordRef, Content> contents = new HashMap<>();
        found.forEach((id, moment) -> {
            List<Participant> participants = took.getOrDefault(id, List.of());
            contents.put(
                    ref(moment),
                    new Content(
                            ref(moment),
                            moment.startsAt(),
                            ContactMomentText.kind(moment.channel()),
                            moment.visibility(),
                            moment.disclosure(),
                            participants.stream()
                                    .map(one -> functions.party(one, known))
                                    .toList(),
                            ContactMomentText.passages(
                                    moment,
                                    texts.getOrDefault(id, NOTHING),
                                    made.getOrDefault(id, List.of()).stream()
                                            .filter(one -> !one.withdrawn())
                                            .toList(),
                                    told.getOrDefault(id, List.of()),
                                    extent),
                            persons(Map.of(id, participants)),
                            names(participants, known)));
        });
        return contents;
    }

    private static Set<PersonId> persons(Map<ContactMomentId, List<Participant>> took) {
        return took.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> Stream.ofNullable(one.personId()))
                .collect(Collectors.toSet());
    }

    /** Of users, and of persons who are not known in public, as they were named that day. */
    private static Set<String> names(List<Participant> participants, Map<PersonId, Person> known) {
        return participants.stream()
                .filter(one -> one.userId() != null
                        || (one.personId() != null && !PartyNames.isPublic(known.get(one.personId()))))
                .map(Participant::name)
                .collect(Collectors.toSet());
    }

    private static RecordRef ref(ContactMoment moment) {
        return RecordRef.of(ContactMoment.TYPE, moment.id());
    }
}
