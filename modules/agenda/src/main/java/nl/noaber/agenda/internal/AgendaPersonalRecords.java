package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.agenda.Meeting;
import nl.noaber.agenda.MeetingId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
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

/** Meetings hold no data on persons, but what the team calls them, or where they are, may name somebody. */
@Singleton
final class AgendaPersonalRecords implements PersonalRecords {

    private static final String MEETING = "meeting";
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int BATCH = 50;

    private final NamingAgenda naming;
    private final MeetingReader meetings;
    private final ErasingAgenda erasing;

    AgendaPersonalRecords(NamingAgenda naming, MeetingReader meetings, ErasingAgenda erasing) {
        this.naming = naming;
        this.meetings = meetings;
        this.erasing = erasing;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding(
                MEETING,
                "meeting",
                List.of("name", "place", "created_by_name"),
                Set.of(People.NAMED_IN_TEXTS, People.USERS),
                Set.of(Data.NAME, Data.ACTION)));
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
        Map<UUID, List<AgendaText>> texts = naming.texts(found).stream()
                .filter(text -> subject.names().in(text.text()).isPresent())
                .collect(Collectors.groupingBy(AgendaText::recordId, LinkedHashMap::new, Collectors.toList()));
        Map<MeetingId, Meeting> visible = meetings.byIds(
                viewer, texts.keySet().stream().map(MeetingId::new).collect(Collectors.toSet()));
        List<Mention> mentions = new ArrayList<>();
        texts.forEach((id, naming) -> mentions.add(mention(subject, id, naming, visible.get(new MeetingId(id)))));
        return mentions;
    }

    /** The same words in several places are told once. */
    private static Mention mention(Subject subject, UUID id, List<AgendaText> texts, @Nullable Meeting seen) {
        String all = texts.stream().map(AgendaText::text).distinct().collect(Collectors.joining("\n"));
        return new Mention(
                MEETING,
                new RecordRef(Meeting.TYPE, id),
                seen == null ? null : MeetingFields.phrase(seen.time()),
                seen == null ? null : seen.updatedAt(),
                subject.names().in(all).orElseThrow(),
                seen == null
                        ? List.of()
                        : texts.stream()
                                .map(text -> new Value(text.place().field(), text.text()))
                                .distinct()
                                .toList(),
                subject.names().alone(all));
    }

    @Override
    public ErasedPart erase(Viewer viewer, Erasing who, @Nullable String after) {
        UUID from = after == null ? BEGINNING : Ids.parse(after).orElseThrow();
        List<UUID> found = naming.like(who.subject(), from, BATCH);
        int changed = erasing.erase(viewer, who, found);
        return found.size() == BATCH ? new ErasedPart(changed, found.getLast().toString()) : ErasedPart.last(changed);
    }
}
