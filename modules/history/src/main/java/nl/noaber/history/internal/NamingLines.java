package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.FieldChange;
import nl.noaber.history.internal.FindingLines.Found;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/** The lines about the records of others that name a person: a text that says so no more may have said it before. */
@Singleton
final class NamingLines {

    private static final String KIND = "changeLog";
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int AT_ONCE = 2_000;

    private final Database database;
    private final FindingLines lines;
    private final Sight sight;

    NamingLines(Database database, FindingLines lines, Sight sight) {
        this.database = database;
        this.lines = lines;
        this.sight = sight;
    }

    /** One for each record; what the viewer may not read is there without its words. */
    List<Mention> mentions(Viewer viewer, Subject subject) {
        Set<RecordRef> own =
                subject.ids().stream().map(id -> new RecordRef("Person", id)).collect(Collectors.toSet());
        Map<RecordRef, Told> byRecord = new LinkedHashMap<>();
        @Nullable UUID from = BEGINNING;
        while (from != null) {
            Found found = lines.naming(subject, own, from, AT_ONCE);
            if (!found.lines().isEmpty()) {
                add(viewer, subject, own, found.lines(), byRecord);
            }
            from = found.last();
        }
        return byRecord.entrySet().stream()
                .flatMap(told -> told.getValue().mention(subject, told.getKey()).stream())
                .toList();
    }

    private void add(
            Viewer viewer, Subject subject, Set<RecordRef> own, List<UUID> ids, Map<RecordRef, Told> byRecord) {
        List<Change> found = database
                .sql(ChangeRow.SEEN)
                .append("WHERE line.id IN (:ids) ORDER BY line.id")
                .bind("ids", ids)
                .append(ChangeRow.by(viewer))
                .list(ChangeRow::flagged)
                .stream()
                .filter(line -> line.action() != ChangeAction.ERASED && !own.contains(line.record()))
                .toList();
        Set<UUID> seen = sight.withoutHiddenFields(viewer, found).stream()
                .filter(line -> !line.confidential() && !line.fields().isEmpty())
                .map(Change::id)
                .collect(Collectors.toSet());
        found.forEach(line -> byRecord.computeIfAbsent(line.record(), _ -> new Told(line.at()))
                .add(line, subject, seen.contains(line.id())));
    }

    /** What the lines about one record say that names the subject. */
    private static final class Told {

        private final Set<Value> said = new LinkedHashSet<>();
        private final Set<Value> open = new HashSet<>();
        private Instant last;

        Told(Instant first) {
            last = first;
        }

        void add(Change line, Subject subject, boolean isOpen) {
            List<Value> values = said(line, subject).toList();
            said.addAll(values);
            if (isOpen) {
                open.addAll(values);
            }
            last = line.at();
        }

        Optional<Mention> mention(Subject subject, RecordRef record) {
            String all = said.stream().map(Value::text).collect(Collectors.joining("\n"));
            return subject.names()
                    .in(all)
                    .map(certainty -> new Mention(
                            KIND,
                            record,
                            null,
                            last,
                            certainty,
                            said.stream().filter(open::contains).toList(),
                            subject.names().alone(all)));
        }
    }

    private static Stream<Value> said(Change line, Subject subject) {
        return line.fields().stream()
                .flatMap(field -> texts(field).map(text -> new Value(field.field(), text)))
                .filter(value -> subject.names().in(value.text()).isPresent());
    }

    private static Stream<String> texts(FieldChange field) {
        return Stream.of(field.before(), field.after()).flatMap(Stream::ofNullable);
    }
}
