package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.LobbyMessageId;

/**
 * Makes a person a pseudonym in all versions of messages, which nothing else ever changes. What was said and asked stays,
 * and so does when it was last changed.
 */
@Singleton
final class ErasingMessages {

    private final Database database;
    private final NamingMessages naming;
    private final MessageRepository messages;
    private final ChangeLog changeLog;
    private final Log log;

    ErasingMessages(
            Database database, NamingMessages naming, MessageRepository messages, ChangeLog changeLog, Log log) {
        this.database = database;
        this.naming = naming;
        this.messages = messages;
        this.changeLog = changeLog;
        this.log = log;
    }

    private record Titled(LobbyMessageId id) {}

    /** How many were changed; those that do not name the subject any longer are left alone. */
    int erase(Viewer viewer, Erasing erasing, List<LobbyMessageId> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        messages.lock(ids);
        Map<LobbyMessageId, List<MessageText>> changed = naming.texts(ids).stream()
                .filter(text -> !without(erasing, text).equals(text))
                .map(text -> without(erasing, text))
                .collect(Collectors.groupingBy(MessageText::message));
        if (changed.isEmpty()) {
            return 0;
        }
        changed.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(MessageText::place, TreeMap::new, Collectors.toList()))
                .forEach((place, texts) -> place.update(database).updateEach(texts));
        database.sql("""
            UPDATE lobby_message m
              JOIN lobby_message_version v ON v.lobby_message_id = m.id AND v.number = m.number
               SET m.title = v.title, m.version = m.version + 1
             WHERE m.id = :id
            """).updateEach(changed.keySet().stream().map(Titled::new).toList());
        changed.forEach((id, texts) -> tell(viewer, id, texts));
        return changed.size();
    }

    /** A pseudonym is cut where there is no room for it. */
    private static MessageText without(Erasing erasing, MessageText text) {
        String after = erasing.of(text.record(), text.text());
        int most = text.place().longest();
        return text.saying(
                after.codePointCount(0, after.length()) <= most
                        ? after
                        : after.substring(0, after.offsetByCodePoints(0, most)));
    }

    private void tell(Viewer viewer, LobbyMessageId id, List<MessageText> texts) {
        WholeMessage message = messages.whole(id).orElseThrow();
        List<FieldChange> fields = texts.stream()
                .map(text -> text.place().field())
                .distinct()
                .map(field -> new FieldChange(field, null, Erasing.ERASED))
                .toList();
        changeLog.write(
                viewer,
                new Entry(Log.ref(message), ChangeAction.ERASED, message.row().version(), fields));
        log.found(message);
    }
}
