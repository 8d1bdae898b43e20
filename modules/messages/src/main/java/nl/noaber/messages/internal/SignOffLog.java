package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.SignOff;
import org.jspecify.annotations.Nullable;

/**
 * Tells of sign-offs in the change log: of each by itself, field by field, and of all together in words in the history of
 * their message, which goes on to be the same version.
 */
@Singleton
final class SignOffLog {

    private final ChangeLog changeLog;

    SignOffLog(ChangeLog changeLog) {
        this.changeLog = changeLog;
    }

    /**
     * What was done to one.
     *
     * @param before null when it is new
     * @param beside what is to be told beside its own fields
     */
    record Told(@Nullable SignOffRow before, SignOffRow after, ChangeAction action, List<FieldChange> beside) {

        static Told of(@Nullable SignOffRow before, SignOffRow after, ChangeAction action) {
            return new Told(before, after, action, List.of());
        }

        private Entry entry(@Nullable Set<UUID> confidants) {
            List<FieldChange> changes =
                    new ArrayList<>(FieldChange.between(before == null ? Map.of() : fields(before), fields(after)));
            changes.addAll(beside);
            return new Entry(ref(after), action, after.version(), changes, confidants);
        }
    }

    void write(Viewer actor, WholeMessage message, List<Told> told, Names names) {
        if (told.isEmpty()) {
            return;
        }
        @Nullable Set<UUID> confidants = Log.confidants(message);
        List<Entry> entries =
                new ArrayList<>(told.stream().map(one -> one.entry(confidants)).toList());
        String before = lines(told.stream().map(Told::before), names);
        String after = lines(told.stream().map(Told::after), names);
        entries.add(new Entry(
                Log.ref(message),
                ChangeAction.UPDATED,
                message.row().version(),
                List.of(new FieldChange("signOffs", Texts.orNull(before), after)),
                confidants));
        changeLog.write(actor, entries);
    }

    private static String lines(Stream<? extends @Nullable SignOffRow> rows, Names names) {
        return rows.filter(Objects::nonNull)
                .map(row -> SignOffWords.line(names.of(row), row))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static RecordRef ref(SignOffRow row) {
        return RecordRef.of(SignOff.TYPE, row.id());
    }

    /** The fields that users change, as text, named as in the schema. */
    static Map<String, @Nullable String> fields(SignOffRow row) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("deadline", row.deadline().toString());
        fields.put("email", row.email());
        fields.put("status", row.status().name());
        return fields;
    }
}
