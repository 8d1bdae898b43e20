package nl.noaber.agenda.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.agenda.MeetingId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.sql.Database;

/** Makes a person a pseudonym in meetings. When they were last changed stays. */
@Singleton
final class ErasingAgenda {

    private final Database database;
    private final NamingAgenda naming;
    private final MeetingRepository meetings;
    private final MeetingSearch search;
    private final ChangeLog changeLog;

    ErasingAgenda(
            Database database,
            NamingAgenda naming,
            MeetingRepository meetings,
            MeetingSearch search,
            ChangeLog changeLog) {
        this.database = database;
        this.naming = naming;
        this.meetings = meetings;
        this.search = search;
        this.changeLog = changeLog;
    }

    private record Touched(UUID id) {}

    /** How many were changed; those that do not name the subject any longer are left alone. */
    int erase(Viewer viewer, Erasing erasing, List<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        meetings.lock(ids.stream().map(MeetingId::new).toList());
        Map<RecordRef, List<AgendaText>> changed = naming.texts(ids).stream()
                .filter(text -> !without(erasing, text).equals(text))
                .map(text -> without(erasing, text))
                .collect(Collectors.groupingBy(AgendaText::record));
        changed.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(AgendaText::place, TreeMap::new, Collectors.toList()))
                .forEach((place, texts) -> place.update(database).updateEach(texts));
        database.sql("UPDATE meeting SET version = version + 1 WHERE id = :id")
                .updateEach(changed.keySet().stream()
                        .map(record -> new Touched(record.id()))
                        .toList());
        changeLog.write(
                viewer,
                changed.entrySet().stream()
                        .map(one -> erased(one.getKey(), one.getValue()))
                        .toList());
        search.found(changed.keySet().stream()
                .map(record -> new MeetingId(record.id()))
                .toList());
        return changed.size();
    }

    /** A pseudonym is cut where there is no room for it. */
    private static AgendaText without(Erasing erasing, AgendaText text) {
        String after = erasing.of(text.record(), text.text());
        int most = text.place().longest();
        return text.saying(
                after.codePointCount(0, after.length()) <= most
                        ? after
                        : after.substring(0, after.offsetByCodePoints(0, most)));
    }

    private Entry erased(RecordRef record, List<AgendaText> texts) {
        return new Entry(
                record,
                ChangeAction.ERASED,
                meetings.whole(new MeetingId(record.id())).orElseThrow().row().version(),
                texts.stream()
                        .map(text -> text.place().field())
                        .distinct()
                        .map(field -> new FieldChange(field, null, Erasing.ERASED))
                        .toList());
    }
}
