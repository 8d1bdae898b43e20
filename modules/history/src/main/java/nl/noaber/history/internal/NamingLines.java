package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Mention;
import nl.noaber.kernel.personal.Mention.Value;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;

/** The lines about the records of others that name a person: a text that says so no more may have said it before. */
@Singleton
final class NamingLines {

    private static final String KIND = "changeLog";
    private static final UUID BEGINNING = new UUID(0, 0);
    private static final int MOST = 5_000;

    private final Database database;
    private final ErasingLines lines;
    private final Sight sight;

    NamingLines(Database database, ErasingLines lines, Sight sight) {
        this.database = database;
        this.lines = lines;
        this.sight = sight;
    }

    /** One for each record; what the viewer may not read is there without its words. */
    List<Mention> mentions(Viewer viewer, Subject subject) {
        Set<RecordRef> own =
                subject.ids().stream().map(id -> new RecordRef("Person", id)).collect(Collectors.toSet());
        List<UUID> ids = lines.naming(subject, own, BEGINNING, null, MOST);
        List<Change> found = ids.isEmpty()
                ? List.of()
                : database
                        .sql(ChangeRow.SELECT)
                        .append("WHERE line.id IN (:ids) ORDER BY line.id")
                        .bind("ids", ids)
                        .list(ChangeRow::change)
                        .stream()
                        .filter(line -> line.action() != ChangeAction.ERASED && !own.contains(line.record()))
                        .toList();
        Set<UUID> seen = sight.withoutHiddenFields(viewer, found).stream()
                .filter(line -> !line.fields().isEmpty())
                .map(Change::id)
                .collect(Collectors.toSet());
        Map<RecordRef, List<Change>> byRecord =
                found.stream().collect(Collectors.groupingBy(Change::record, LinkedHashMap::new, Collectors.toList()));
        List<Mention> mentions = new ArrayList<>();
        byRecord.forEach(
                (record, about) -> mention(subject, record, about, seen).ifPresent(mentions::add));
        return mentions;
    }

    private static Optional<Mention> mention(Subject subject, RecordRef record, List<Change> about, Set<UUID> seen) {
        List<Value> said =
                about.stream().flatMap(line -> said(line, subject)).distinct().toList();
        Set<Value> open = about.stream()
                .filter(line -> seen.contains(line.id()))
                .flatMap(line -> said(line, subject))
                .collect(Collectors.toCollection(HashSet::new));
        String all = said.stream().map(Value::text).collect(Collectors.joining("\n"));
        return subject.names()
                .in(all)
                .map(certainty -> new Mention(
                        KIND,
                        record,
                        null,
                        about.getLast().at(),
                        certainty,
                        said.stream().filter(open::contains).toList(),
                        subject.names().alone(all)));
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
