package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.CommitmentId;
import nl.noaber.contacts.Commitments;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.contacts.ContactMomentId;
import nl.noaber.contacts.ContactMomentTexts;
import nl.noaber.contacts.ContactMoments;
import nl.noaber.contacts.Deliveries;
import nl.noaber.contacts.Delivery;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Certainty;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Holding;
import nl.noaber.kernel.personal.Holding.Data;
import nl.noaber.kernel.personal.Holding.People;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.PersonalRecords;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.personal.SurnamePlace;
import nl.noaber.kernel.personal.Told;
import nl.noaber.stakeholders.Organisation;
import nl.noaber.stakeholders.OrganisationId;
import nl.noaber.stakeholders.Organisations;
import org.jspecify.annotations.Nullable;

/** What contact moments and commitments hold on persons: who took part, and who is named in what was written. */
@Singleton
final class ContactPersonalRecords implements PersonalRecords {

    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int BATCH = 250;

    private final NamingContacts naming;
    private final ContactMoments moments;
    private final Deliveries deliveries;
    private final Commitments commitments;
    private final ParticipantRepository participants;
    private final Organisations organisations;
    private final ErasingContacts erasingContacts;
    private final ErasingCommitments erasingCommitments;

    ContactPersonalRecords(
            NamingContacts naming,
            ContactMoments moments,
            Deliveries deliveries,
            Commitments commitments,
            ParticipantRepository participants,
            Organisations organisations,
            ErasingContacts erasingContacts,
            ErasingCommitments erasingCommitments) {
        this.naming = naming;
        this.moments = moments;
        this.deliveries = deliveries;
        this.commitments = commitments;
        this.participants = participants;
        this.organisations = organisations;
        this.erasingContacts = erasingContacts;
        this.erasingCommitments = erasingCommitments;
    }

    /** The steps of an erasure, in their order; a place names the step and the last record of it. */
    private enum Step {
        TAKING_PART,
        NAMED,
        BESIDE,
        QUOTED,
        NUMBERED,
        PROMISED;

        /** The one after this; null after the last. */
        @Nullable
        Step next() {
            return switch (this) {
                case TAKING_PART -> NAMED;
                case NAMED -> BESIDE;
                case BESIDE -> QUOTED;
                case QUOTED -> NUMBERED;
                case NUMBERED -> PROMISED;
                case PROMISED -> null;
            };
        }
    }

    @Override
    public List<Holding> holdings() {
        Set<People> people = Set.of(People.STAKEHOLDERS, People.NAMED_IN_TEXTS, People.USERS);
        return List.of(
                new Holding(
                        "participant",
                        "contact_moment_participant",
                        List.of("name", "function_name"),
                        Set.of(People.STAKEHOLDERS, People.USERS),
                        Set.of(Data.NAME, Data.FUNCTION)),
                new Holding(
                        "contactMoment",
                        "contact_moment",
                        List.of(
                                "subject",
                                "place",
                                "note",
                                "handed_over",
                                "intended_result",
                                "on_behalf_of",
                                "created_by_name"),
                        people,
                        Set.of(Data.NAME, Data.CONVERSATION, Data.ACTION)),
                new Holding("delivery", "delivery", List.of("quote"), people, Set.of(Data.NAME, Data.CONVERSATION)),
                new Holding(
                        "commitment",
                        "commitment",
                        List.of("text", "quote", "forum", "settlement", "created_by_name"),
                        people,
                        Set.of(Data.NAME, Data.CONVERSATION, Data.ACTION)));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        return told(viewer, subject).mentions();
    }

    @Override
    public Told told(Viewer viewer, Subject subject) {
        Looked looked = new Looked();
        Set<ContactMomentId> beside = new LinkedHashSet<>(looked.at(naming.beside(subject, BEGINNING, Told.MOST)));
        beside.addAll(looked.at(naming.quoting(subject, BEGINNING, Told.MOST)));
        beside.addAll(looked.at(naming.numbered(subject, BEGINNING, Told.MOST)));
        return new Told(mentions(viewer, subject, beside, looked), looked.more);
    }

    @Override
    public List<Mention> staying(Viewer viewer, Subject subject) {
        return mentions(viewer, subject, Set.of(), new Looked());
    }

    /** Remembers whether one of the lists was as long as it may be. */
    private static final class Looked {

        private boolean more;

        <T> List<T> at(List<T> found) {
            more |= found.size() >= Told.MOST;
            return found;
        }
    }

    private List<Mention> mentions(Viewer viewer, Subject subject, Set<ContactMomentId> beside, Looked looked) {
        Map<ContactMomentId, Certainty> found = new LinkedHashMap<>();
        looked.at(naming.with(subject, BEGINNING, Told.MOST)).forEach(id -> found.put(id, Certainty.LINKED));
        Map<ContactMomentId, String> said = naming.texts(candidates(subject, found.keySet(), beside, looked));
        said.forEach((id, text) -> subject.names().in(text).ifPresent(certainty -> found.putIfAbsent(id, certainty)));
        Map<CommitmentId, Certainty> promised = new LinkedHashMap<>();
        Map<CommitmentId, String> promises = new LinkedHashMap<>();
        naming.madeIn(linked(found)).forEach(each -> {
            promised.put(new CommitmentId(each.id()), Certainty.LINKED);
            promises.put(new CommitmentId(each.id()), each.all());
        });
        looked.at(naming.commitmentsLike(subject, BEGINNING, Told.MOST))
                .forEach(each -> subject.names().in(each.all()).ifPresent(certainty -> {
                    promised.putIfAbsent(new CommitmentId(each.id()), certainty);
                    promises.put(new CommitmentId(each.id()), each.all());
                }));
        List<Mention> mentions = new ArrayList<>(moments(viewer, subject, found, said));
        mentions.addAll(commitments(viewer, subject, promised, promises));
        return mentions;
    }

    /** Those with the subject, and those that may have the name in a text or beside it. */
    private Set<ContactMomentId> candidates(
            Subject subject, Set<ContactMomentId> with, Set<ContactMomentId> beside, Looked looked) {
        Set<ContactMomentId> candidates = new LinkedHashSet<>(with);
        candidates.addAll(beside);
        looked.at(naming.momentsLike(subject, BEGINNING, Told.MOST))
                .forEach(each -> candidates.add(new ContactMomentId(each.id())));
        return candidates;
    }

    /** The surname or the given name as it stands alone in what was said. */
    private static <I> Set<String> alone(Subject subject, Map<I, String> said, I id) {
        String text = said.get(id);
        return text == null ? Set.of() : subject.names().alone(text);
    }

    private static Set<ContactMomentId> linked(Map<ContactMomentId, Certainty> found) {
        return found.entrySet().stream()
                .filter(each -> each.getValue() == Certainty.LINKED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Mention> moments(
            Viewer viewer, Subject subject, Map<ContactMomentId, Certainty> found, Map<ContactMomentId, String> said) {
        Map<ContactMomentId, ContactMoment> visible = moments.open(viewer, found.keySet());
        Map<ContactMomentId, ContactMomentTexts> texts = moments.texts(viewer, visible.keySet());
        Map<ContactMomentId, List<Delivery>> brought = deliveries.in(viewer, visible.keySet());
        Map<ContactMomentId, List<ParticipantRow>> present = participants.of(visible.keySet());
        Map<ContactMomentId, List<Value>> took = took(viewer, subject, present);
        List<Mention> mentions = new ArrayList<>();
        found.forEach((id, certainty) -> {
            RecordRef ref = RecordRef.of(ContactMoment.TYPE, id);
            ContactMoment moment = visible.get(id);
            mentions.add(
                    moment == null
                            ? new Mention(
                                    "contactMoment", ref, null, null, certainty, List.of(), alone(subject, said, id))
                            : new Mention(
                                    "contactMoment",
                                    ref,
                                    moment.subject(),
                                    moment.startsAt(),
                                    certainty,
                                    values(
                                            moment,
                                            texts.get(id),
                                            took.getOrDefault(id, List.of()),
                                            brought.getOrDefault(id, List.of())),
                                    alone(subject, said, id),
                                    OtherParticipants.of(subject, present.get(id))));
        });
        return mentions;
    }

    /** As whom the subject took part: the name, the post and the organisation of that day. */
    private Map<ContactMomentId, List<Value>> took(
            Viewer viewer, Subject subject, Map<ContactMomentId, List<ParticipantRow>> present) {
        List<ParticipantRow> rows = present.values().stream()
                .flatMap(List::stream)
                .filter(row -> OtherParticipants.isOf(subject, row))
                .toList();
        Map<OrganisationId, Organisation> known = organisations.byIds(
                viewer,
                rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.organisationId()))
                        .collect(Collectors.toSet()));
        Map<ContactMomentId, List<Value>> took = new LinkedHashMap<>();
        rows.forEach(row -> {
            List<Value> values = took.computeIfAbsent(row.contactMomentId(), _ -> new ArrayList<>());
            Organisation organisation = row.organisationId() == null ? null : known.get(row.organisationId());
            add(values, "participant", row.name());
            add(values, "post", row.postId() == null ? null : row.functionName());
            add(values, "organisation", organisation == null ? null : organisation.name());
        });
        return took;
    }

    private static List<Value> values(
            ContactMoment moment, @Nullable ContactMomentTexts texts, List<Value> took, List<Delivery> brought) {
        List<Value> values = new ArrayList<>();
        add(values, "subject", moment.subject());
        add(values, "startsAt", moment.startsAt().toString());
        add(values, "channel", moment.channel().name());
        values.addAll(took);
        add(values, "place", moment.place());
        add(values, "note", texts == null ? null : texts.note());
        add(values, "handedOver", texts == null ? null : texts.handedOver());
        add(values, "intendedResult", moment.intendedResult());
        add(values, "onBehalfOf", moment.onBehalfOf());
        brought.forEach(delivery -> add(values, "quote", delivery.quote()));
        return values;
    }

    private List<Mention> commitments(
            Viewer viewer, Subject subject, Map<CommitmentId, Certainty> found, Map<CommitmentId, String> said) {
        Map<CommitmentId, Commitment> visible = commitments.open(viewer, found.keySet());
        Map<ContactMomentId, List<ParticipantRow>> present = participants.of(visible.values().stream()
                .flatMap(promise -> Stream.ofNullable(promise.contactMomentId()))
                .collect(Collectors.toSet()));
        List<Mention> mentions = new ArrayList<>();
        found.forEach((id, certainty) -> {
            RecordRef ref = RecordRef.of(Commitment.TYPE, id);
            Commitment promise = visible.get(id);
            mentions.add(
                    promise == null
                            ? new Mention("commitment", ref, null, null, certainty, List.of(), alone(subject, said, id))
                            : new Mention(
                                    "commitment",
                                    ref,
                                    promise.text(),
                                    promise.updatedAt(),
                                    certainty,
                                    values(promise),
                                    alone(subject, said, id),
                                    OtherParticipants.of(
                                            subject,
                                            promise.contactMomentId() == null
                                                    ? null
                                                    : present.get(promise.contactMomentId()))));
        });
        return mentions;
    }

    private static List<Value> values(Commitment promise) {
        List<Value> values = new ArrayList<>();
        add(values, "direction", promise.direction().name());
        add(values, "text", promise.text());
        add(values, "quote", promise.quote());
        add(values, "due", promise.due() == null ? null : promise.due().toString());
        add(values, "forum", promise.forum());
        add(values, "state", promise.state().name());
        add(values, "settlement", promise.settlement());
        return values;
    }

    private static void add(List<Value> values, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            values.add(new Value(field, text));
        }
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        String[] place =
                after == null ? new String[] {Step.TAKING_PART.name(), BEGINNING.toString()} : after.split(" ");
        UUID from = Ids.parse(place[1]).orElseThrow();
        return erase(viewer, erasing, Step.valueOf(place[0]), from);
    }

    private ErasedPart erase(Viewer viewer, Erasing erasing, Step step, UUID from) {
        Subject subject = erasing.subject();
        return switch (step) {
            case TAKING_PART -> part(viewer, erasing, step, naming.with(subject, from, BATCH));
            case NAMED ->
                part(
                        viewer,
                        erasing,
                        step,
                        ids(naming.momentsLike(subject, from, BATCH)).stream()
                                .map(ContactMomentId::new)
                                .toList());
            case BESIDE -> part(viewer, erasing, step, naming.beside(subject, from, BATCH));
            case QUOTED -> part(viewer, erasing, step, naming.quoting(subject, from, BATCH));
            case NUMBERED -> part(viewer, erasing, step, naming.numbered(subject, from, BATCH));
            case PROMISED -> {
                List<UUID> found = ids(naming.commitmentsLike(subject, from, BATCH));
                Stream<UUID> confirmed = from.equals(BEGINNING) ? confirmed(erasing) : Stream.empty();
                List<CommitmentId> ids = Stream.concat(found.stream(), confirmed)
                        .distinct()
                        .map(CommitmentId::new)
                        .toList();
                yield part(step, erasingCommitments.erase(viewer, erasing, ids), found);
            }
        };
    }

    /** By the surname or the given name alone, which nobody seeks. */
    private static Stream<UUID> confirmed(Erasing erasing) {
        return erasing.confirmed().stream()
                .map(SurnamePlace::record)
                .filter(record -> record.type().equals(Commitment.TYPE))
                .map(RecordRef::id);
    }

    private ErasedPart part(Viewer viewer, Erasing erasing, Step step, List<ContactMomentId> ids) {
        return part(step, erasingContacts.erase(viewer, erasing, ids), values(ids));
    }

    private static List<UUID> values(List<ContactMomentId> ids) {
        return ids.stream().map(ContactMomentId::value).toList();
    }

    private static List<UUID> ids(List<NamingContacts.Texts> found) {
        return found.stream().map(NamingContacts.Texts::id).toList();
    }

    /** A full batch has another after it; else the next step begins. */
    private static ErasedPart part(Step step, int changed, List<UUID> found) {
        if (found.size() == BATCH) {
            return new ErasedPart(changed, step + " " + found.getLast());
        }
        Step next = step.next();
        return next == null ? ErasedPart.last(changed) : new ErasedPart(changed, next + " " + BEGINNING);
    }
}
