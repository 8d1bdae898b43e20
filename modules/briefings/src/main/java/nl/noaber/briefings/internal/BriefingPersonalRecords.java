package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
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

/** Briefings hold no data on persons, but what is written in them may name somebody. */
@Singleton
final class BriefingPersonalRecords implements PersonalRecords {

    private static final String KIND = "briefing";
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int BATCH = 50;

    private final NamingBriefings naming;
    private final BriefingReader reader;
    private final ErasingBriefings erasing;

    BriefingPersonalRecords(NamingBriefings naming, BriefingReader reader, ErasingBriefings erasing) {
        this.naming = naming;
        this.reader = reader;
        this.erasing = erasing;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding(
                        KIND,
                        "briefing",
                        List.of(
                                "audience",
                                "reason",
                                "item_title",
                                "meeting_words",
                                "recipient_words",
                                "handed_out_by_name",
                                "created_by_name"),
                        Set.of(People.NAMED_IN_TEXTS, People.USERS),
                        Set.of(Data.NAME, Data.ACTION)),
                texts("briefing_text"),
                texts("briefing_passage"));
    }

    private static Holding texts(String table) {
        return new Holding(KIND, table, List.of("text"), Set.of(People.NAMED_IN_TEXTS), Set.of(Data.NAME));
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
        Map<UUID, List<BriefingText>> texts = naming.texts(found).stream()
                .filter(text -> subject.names().in(text.text()).isPresent())
                .collect(Collectors.groupingBy(BriefingText::recordId, LinkedHashMap::new, Collectors.toList()));
        Map<BriefingId, Briefing> seen = reader.byIds(
                viewer, texts.keySet().stream().map(BriefingId::new).collect(Collectors.toSet()));
        List<Mention> mentions = new ArrayList<>();
        texts.forEach((id, each) -> mentions.add(mention(subject, id, each, seen.get(new BriefingId(id)))));
        return mentions;
    }

    /** The same words in several places are told once. */
    private static Mention mention(Subject subject, UUID id, List<BriefingText> texts, @Nullable Briefing seen) {
        String all = texts.stream().map(BriefingText::text).distinct().collect(Collectors.joining("\n"));
        return new Mention(
                KIND,
                new RecordRef(Briefing.TYPE, id),
                null,
                seen == null ? null : seen.updatedAt(),
                subject.names().in(all).orElseThrow(),
                seen == null
                        ? List.of()
                        : texts.stream()
                                .map(text -> new Value(text.field(), text.text()))
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
