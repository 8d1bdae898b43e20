package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import org.jspecify.annotations.Nullable;

/** The lines about files in the change log, in the transaction of what they tell of. No text of a record is in them. */
@Singleton
final class FileLog {

    private final ChangeLog log;

    FileLog(ChangeLog log) {
        this.log = log;
    }

    void changed(Viewer actor, ChangeAction action, @Nullable FileRow before, FileRow after) {
        Map<String, @Nullable String> was = before == null ? Map.of() : fields(before);
        log.write(actor, new Entry(ref(after.id()), action, after.version(), FieldChange.between(was, fields(after))));
    }

    /** Something about one of its records. */
    void corrected(Viewer actor, FileRow file, String field, @Nullable String before, @Nullable String after) {
        log.write(
                actor,
                new Entry(
                        ref(file.id()),
                        ChangeAction.UPDATED,
                        file.version(),
                        List.of(new FieldChange(field, before, after))));
    }

    /** Its documents were made. */
    void made(Viewer actor, FileRow file, int records) {
        log.write(
                actor,
                new Entry(
                        ref(file.id()),
                        ChangeAction.UPDATED,
                        file.version(),
                        List.of(new FieldChange("documents", null, String.valueOf(records)))));
    }

    void fetched(Viewer actor, DisclosureFileId file) {
        log.write(actor, new Entry(ref(file), ChangeAction.EXPORTED, null, List.of()));
    }

    void refused(Viewer actor, DisclosureFileId file, ChangeAction action) {
        log.refused(actor, ref(file), action);
    }

    static RecordRef ref(DisclosureFileId file) {
        return RecordRef.of(DisclosureFile.TYPE, file);
    }

    private static Map<String, @Nullable String> fields(FileRow row) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", row.title());
        fields.put("reference", row.reference());
        fields.put("receivedOn", text(row.receivedOn()));
        fields.put(
                "challenge",
                row.challengeId() == null ? null : row.challengeId().value().toString());
        fields.put(
                "message",
                row.lobbyMessageId() == null
                        ? null
                        : row.lobbyMessageId().value().toString());
        fields.put(
                "organisation",
                row.organisationId() == null
                        ? null
                        : row.organisationId().value().toString());
        fields.put("from", text(row.fromDay()));
        fields.put("until", text(row.untilDay()));
        fields.put("state", row.state().name());
        fields.put("keeper", row.keeperName());
        fields.put("closedAt", text(row.closedAt()));
        return fields;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
