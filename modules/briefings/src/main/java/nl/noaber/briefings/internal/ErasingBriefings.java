package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.briefings.Briefing;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/** Makes a person a pseudonym in briefings, in those that were handed out too: their digest tells that they were changed. */
@Singleton
final class ErasingBriefings {

    private final Database database;
    private final NamingBriefings naming;
    private final BriefingRepository briefings;
    private final ChangeLog changeLog;

    ErasingBriefings(Database database, NamingBriefings naming, BriefingRepository briefings, ChangeLog changeLog) {
        this.database = database;
        this.naming = naming;
        this.briefings = briefings;
        this.changeLog = changeLog;
    }

    private record Touched(UUID id) {}

    /** How many were changed; those that do not name the subject any longer are left alone. */
    int erase(Viewer viewer, Erasing erasing, List<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        briefings.lock(ids);
        Map<UUID, List<BriefingText>> changed = naming.texts(ids).stream()
                .filter(text -> !without(erasing, text).equals(text))
                .map(text -> without(erasing, text))
                .collect(Collectors.groupingBy(BriefingText::recordId));
        changed.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(BriefingText::place, TreeMap::new, Collectors.toList()))
                .forEach((place, texts) -> place.update(database).updateEach(texts));
        database.sql("UPDATE briefing SET version = version + 1 WHERE id = :id")
                .updateEach(changed.keySet().stream().map(Touched::new).toList());
        Map<UUID, Integer> versions = versions(changed.keySet());
        changeLog.write(
                viewer,
                changed.entrySet().stream()
                        .map(one -> erased(one.getKey(), versions.get(one.getKey()), one.getValue()))
                        .toList());
        return changed.size();
    }

    private Map<UUID, Integer> versions(Set<UUID> changed) {
        return database.sql("SELECT id, version FROM briefing WHERE id IN (:ids)")
                .bind("ids", changed)
                .map(row -> row.uuid("id"), row -> row.number("version"));
    }

    /** A pseudonym is cut where there is no room for it. */
    private static BriefingText without(Erasing erasing, BriefingText text) {
        String after = erasing.of(new RecordRef(Briefing.TYPE, text.recordId()), text.text());
        int most = text.place().longest();
        return text.saying(
                after.codePointCount(0, after.length()) <= most
                        ? after
                        : after.substring(0, after.offsetByCodePoints(0, most)));
    }

    private static Entry erased(UUID id, @Nullable Integer version, List<BriefingText> texts) {
        return new Entry(
                new RecordRef(Briefing.TYPE, id),
                ChangeAction.ERASED,
                version,
                texts.stream()
                        .map(BriefingText::field)
                        .distinct()
                        .map(field -> new FieldChange(field, null, Erasing.ERASED))
                        .toList());
    }
}
