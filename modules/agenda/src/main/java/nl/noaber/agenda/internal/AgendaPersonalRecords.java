package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.noaber.agenda.AgendaItem;
import nl.noaber.agenda.AgendaItemId;
import nl.noaber.agenda.AgendaRoute;
import nl.noaber.agenda.AgendaRouteId;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
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
import nl.noaber.kernel.personal.Told;
import org.jspecify.annotations.Nullable;

/**
 * Meetings have lists of who is invited, by itself or at an address; agenda items and routes hold no data on persons, but what the
 * team writes of all of them may name somebody.
 */
@Singleton
final class AgendaPersonalRecords implements PersonalRecords {

    private static final String MEETING = "meeting";
    private static final String ITEM = "agendaItem";
    private static final String ROUTE = "agendaRoute";
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int BATCH = 50;

    private final NamingAgenda naming;
    private final MeetingReader meetings;
    private final AgendaItemReader items;
    private final RouteReader routes;
    private final ErasingAgenda erasing;

    AgendaPersonalRecords(
            NamingAgenda naming,
            MeetingReader meetings,
            AgendaItemReader items,
            RouteReader routes,
            ErasingAgenda erasing) {
        this.naming = naming;
        this.meetings = meetings;
        this.items = items;
        this.routes = routes;
        this.erasing = erasing;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                holding(MEETING, "meeting", List.of("name", "place", "created_by_name")),
                new Holding(
                        MEETING,
                        "meeting_attendee",
                        List.of("words", "email", "represented_by"),
                        Set.of(People.STAKEHOLDERS, People.NAMED_IN_TEXTS),
                        Set.of(Data.NAME, Data.FUNCTION, Data.CONTACT_DETAILS)),
                new Holding(
                        MEETING,
                        "meeting_mail",
                        List.of("recipient", "problem"),
                        Set.of(People.STAKEHOLDERS, People.NAMED_IN_TEXTS),
                        Set.of(Data.CONTACT_DETAILS)),
                holding(ITEM, "agenda_item", List.of("title", "explanation", "created_by_name")),
                texts(ITEM, "agenda_document", List.of("title", "reference", "address")),
                texts(ITEM, "agenda_decision", List.of("text", "conditions", "reference")),
                holding(ROUTE, "agenda_route", List.of("title", "created_by_name")),
                texts(ROUTE, "agenda_route_step", List.of("title", "yields", "no_later_reason")));
    }

    private static Holding holding(String of, String table, List<String> columns) {
        return new Holding(
                of, table, columns, Set.of(People.NAMED_IN_TEXTS, People.USERS), Set.of(Data.NAME, Data.ACTION));
    }

    private static Holding texts(String of, String table, List<String> columns) {
        return new Holding(of, table, columns, Set.of(People.NAMED_IN_TEXTS), Set.of(Data.NAME));
    }

    @Override
    public List<Mention> mentions(Viewer viewer, Subject subject) {
        return told(viewer, subject).mentions();
    }

    @Override
    public Told told(Viewer viewer, Subject subject) {
        List<UUID> found = naming.like(subject, BEGINNING, Told.MOST);
        return found.isEmpty()
                ? new Told(List.of(), false)
                : new Told(mentions(viewer, subject, found), found.size() >= Told.MOST);
    }

    private List<Mention> mentions(Viewer viewer, Subject subject, List<UUID> found) {
        Map<RecordRef, List<AgendaText>> texts = naming.texts(found).stream()
                .filter(text -> subject.names().in(text.text()).isPresent())
                .collect(Collectors.groupingBy(AgendaText::record, LinkedHashMap::new, Collectors.toList()));
        Set<UUID> attended = naming.attended(subject, found);
        attended.forEach(id -> texts.putIfAbsent(new RecordRef(Meeting.TYPE, id), List.of()));
        Map<RecordRef, Seen> seen = seen(viewer, texts.keySet());
        List<Mention> mentions = new ArrayList<>();
        texts.forEach((record, naming) ->
                mentions.add(mention(subject, record, naming, seen.get(record), attended.contains(record.id()))));
        return mentions;
    }

    /**
     * What the viewer may see of a record.
     *
     * @param when a meeting is
     */
    private record Seen(@Nullable String when, Instant updatedAt) {}

    private Map<RecordRef, Seen> seen(Viewer viewer, Set<RecordRef> records) {
        Map<RecordRef, Seen> seen = new HashMap<>();
        meetings.byIds(viewer, ids(records, Meeting.TYPE, MeetingId::new))
                .forEach((id, meeting) -> seen.put(
                        RecordRef.of(Meeting.TYPE, id),
                        new Seen(MeetingFields.phrase(meeting.time()), meeting.updatedAt())));
        items.byIds(viewer, ids(records, AgendaItem.TYPE, AgendaItemId::new))
                .forEach((id, item) -> seen.put(RecordRef.of(AgendaItem.TYPE, id), new Seen(null, item.updatedAt())));
        routes.byIds(viewer, ids(records, AgendaRoute.TYPE, AgendaRouteId::new))
                .forEach(
                        (id, route) -> seen.put(RecordRef.of(AgendaRoute.TYPE, id), new Seen(null, route.updatedAt())));
        return seen;
    }

    private static <T> Set<T> ids(Set<RecordRef> records, String type, Function<UUID, T> id) {
        return records.stream()
                .filter(record -> record.type().equals(type))
                .map(record -> id.apply(record.id()))
                .collect(Collectors.toSet());
    }

    /** The same words in several places are told once. */
    private static Mention mention(
            Subject subject, RecordRef record, List<AgendaText> texts, @Nullable Seen seen, boolean attended) {
        String all = texts.stream().map(AgendaText::text).distinct().collect(Collectors.joining("\n"));
        return new Mention(
                kind(record),
                record,
                seen == null ? null : seen.when(),
                seen == null ? null : seen.updatedAt(),
                attended ? Certainty.LINKED : subject.names().in(all).orElseThrow(),
                seen == null
                        ? List.of()
                        : texts.stream()
                                .map(text -> new Value(text.place().field(), text.text()))
                                .distinct()
                                .toList(),
                subject.names().alone(all));
    }

    private static String kind(RecordRef record) {
        return switch (record.type()) {
            case Meeting.TYPE -> MEETING;
            case AgendaRoute.TYPE -> ROUTE;
            default -> ITEM;
        };
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing who, @Nullable String after) {
        UUID from = after == null ? BEGINNING : Ids.parse(after).orElseThrow();
        List<UUID> found = naming.like(who.subject(), from, BATCH);
        int changed = erasing.erase(viewer, who, found);
        return found.size() == BATCH ? new ErasedPart(changed, found.getLast().toString()) : ErasedPart.last(changed);
    }
}
