package nl.noaber.history.internal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.history.internal.ErasedLines.Left;
import nl.noaber.history.internal.FindingLines.Found;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.ErasedPart;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.SurnamePlace;
import nl.noaber.kernel.personal.WordBits;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a person's values in the log. The seals stay as they were made: each part of an erasure leaves a line of its
 * own that lists by digest what it left, so that the lines it replaced are told from lines that somebody meddled with.
 */
@Singleton
final class ErasingLines {

    private static final int BATCH = 500;

    private static final String UPDATE = """
        UPDATE change_log
           SET actor_name = :actorName, fields = :fields, mark = :mark, known_seal = NULL,
               word_bits_1 = :wordBits1, word_bits_2 = :wordBits2, word_bits_3 = :wordBits3, word_bits_4 = :wordBits4
         WHERE id = :id
        """;

    /** The line of an erasure answers for what it left, and is never replaced. */
    private static final String BY_FORMER_NAME = """
        SELECT id
          FROM change_log
         WHERE actor_id IN (:users)
           AND actor_name NOT IN (:names)
           AND action <> 'ERASED'
         LIMIT :most
        """;

    private final Database database;
    private final FindingLines finding;
    private final ChangeLogRepository lines;
    private final ErasedLines erased;
    private final Marks marks;
    private final Clock clock;

    ErasingLines(
            Database database,
            FindingLines finding,
            ChangeLogRepository lines,
            ErasedLines erased,
            Marks marks,
            Clock clock) {
        this.database = database;
        this.finding = finding;
        this.lines = lines;
        this.erased = erased;
        this.marks = marks;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record NewFields(
            UUID id,
            String actorName,
            String fields,
            long wordBits1,
            long wordBits2,
            long wordBits3,
            long wordBits4,
            byte[] mark,
            byte[] digest) {}

    /** The next lines that name the subject. */
    ErasedPart erase(Viewer viewer, Erasing erasing, @Nullable String after) {
        UUID from = after == null ? new UUID(0, 0) : Ids.parse(after).orElseThrow();
        Found found = finding.naming(erasing.subject(), toLookThrough(erasing), from, BATCH);
        int changed = found.lines().isEmpty() ? 0 : replace(viewer, erasing, found.lines());
        return new ErasedPart(
                changed, found.last() == null ? null : found.last().toString());
    }

    /** The subject's own records, and those in which a name that stands alone means the subject. */
    private static Set<RecordRef> toLookThrough(Erasing erasing) {
        return Stream.concat(
                        erasing.own().stream(), erasing.confirmed().stream().map(SurnamePlace::record))
                .collect(Collectors.toSet());
    }

    private int replace(Viewer viewer, Erasing erasing, List<UUID> found) {
        RecordRef person = new RecordRef("Person", erasing.subject().id());
        return replace(
                viewer,
                found,
                person,
                line -> line.with(
                        erasing.own().contains(line.record())
                                ? emptied(line)
                                : line.fields().stream()
                                        .map(field -> without(erasing, line.record(), field))
                                        .toList()));
    }

    /** Takes all values out of the lines about these records. */
    @CanIgnoreReturnValue
    int empty(Viewer viewer, Collection<RecordRef> records, RecordRef because) {
        List<UUID> found = database.sql("""
            SELECT id FROM change_log
             WHERE record_type IN (:types)
               AND record_id IN (:ids)
             ORDER BY id
            """)
                .bind("types", records.stream().map(RecordRef::type).collect(Collectors.toSet()))
                .bind("ids", records.stream().map(RecordRef::id).collect(Collectors.toSet()))
                .list(row -> row.uuid("id"));
        return found.isEmpty() ? 0 : replace(viewer, found, because, line -> line.with(emptied(line)));
    }

    /** Takes these values, in whatever capitals, out of all lines about records of this type. */
    @CanIgnoreReturnValue
    int erase(Viewer viewer, String recordType, Collection<String> values, RecordRef because) {
        if (values.isEmpty()) {
            return 0;
        }
        Set<String> gone = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        gone.addAll(values);
        List<UUID> found = database.sql("SELECT id FROM change_log WHERE record_type = :type AND (FALSE")
                .bind("type", recordType)
                .appendEach(" OR LOCATE(:value, fields) > 0", "value", values)
                .append(") ORDER BY id")
                .list(row -> row.uuid("id"));
        return found.isEmpty()
                ? 0
                : replace(
                        viewer,
                        found,
                        because,
                        line -> line.with(line.fields().stream()
                                .map(field -> without(gone, field))
                                .toList()));
    }

    private static FieldChange without(Set<String> gone, FieldChange field) {
        return new FieldChange(field.field(), without(gone, field.before()), without(gone, field.after()));
    }

    private static @Nullable String without(Set<String> gone, @Nullable String value) {
        return value != null && gone.contains(value) ? Erasing.ERASED : value;
    }

    /** Puts the names of these users in the place of former ones in a part of what they did; whether there is more. */
    boolean rename(Viewer viewer, Map<UUID, String> users, RecordRef because) {
        List<UUID> found = database.sql(BY_FORMER_NAME)
                .bind("users", users.keySet())
                .bind("names", users.values())
                .bind("most", BATCH)
                .list(row -> row.uuid("id"));
        if (!found.isEmpty()) {
            replace(
                    viewer,
                    found,
                    because,
                    line -> renamed(line, users.getOrDefault(line.actorId(), line.actorName())));
        }
        return found.size() == BATCH;
    }

    /** By the new name, which also takes the place of the former one where a value, or a line of it, ends with that. */
    private static Change renamed(Change line, String name) {
        return line.with(line.fields().stream()
                        .map(field -> new FieldChange(
                                field.field(),
                                renamed(field.before(), line.actorName(), name),
                                renamed(field.after(), line.actorName(), name)))
                        .toList())
                .by(name);
    }

    private static @Nullable String renamed(@Nullable String value, String former, String name) {
        return value == null
                ? null
                : value.replaceAll("(?m)(^|\\s)" + Pattern.quote(former) + "$", "$1" + Matcher.quoteReplacement(name));
    }

    @CanIgnoreReturnValue
    private int replace(Viewer viewer, List<UUID> found, RecordRef because, UnaryOperator<Change> wanted) {
        List<NewFields> changed = new ArrayList<>();
        Map<UUID, String> confidants = confidants(found);
        for (Change line : locked(found)) {
            Change after = wanted.apply(line);
            if (line.action() != ChangeAction.ERASED && !after.equals(line)) {
                changed.add(replaced(after, FieldsJson.write(after.fields()), confidants.get(line.id())));
            }
        }
        if (!changed.isEmpty()) {
            database.sql(UPDATE).updateEach(changed);
            tell(viewer, because, changed);
        }
        return changed.size();
    }

    private NewFields replaced(Change line, String fields, @Nullable String confidants) {
        SealedLine after = SealedLine.of(line, fields, confidants);
        WordBits words = LineWords.of(line.fields());
        return new NewFields(
                line.id(),
                line.actorName(),
                fields,
                words.first(),
                words.second(),
                words.third(),
                words.fourth(),
                marks.ofErasedLine(after),
                Link.digest(after));
    }

    private static List<FieldChange> emptied(Change line) {
        return line.fields().stream().map(ErasingLines::emptied).toList();
    }

    private List<Change> locked(List<UUID> ids) {
        return database.sql(ChangeRow.SELECT)
                .append("WHERE line.id IN (:ids) ORDER BY line.id FOR UPDATE")
                .bind("ids", ids)
                .list(ChangeRow::change);
    }

    /** The SHA-256 of who may read the words of each of those lines that are not for everybody; they never change. */
    private Map<UUID, String> confidants(List<UUID> ids) {
        return database.sql("""
            SELECT id, SHA2(confidants, 256) AS confidants_hash
              FROM change_log
             WHERE id IN (:ids) AND confidants IS NOT NULL
            """).bind("ids", ids).map(row -> row.uuid("id"), row -> row.text("confidants_hash"));
    }

    private static FieldChange emptied(FieldChange field) {
        return new FieldChange(
                field.field(),
                field.before() == null ? null : Erasing.ERASED,
                field.after() == null ? null : Erasing.ERASED);
    }

    private static FieldChange without(Erasing erasing, RecordRef record, FieldChange field) {
        return new FieldChange(field.field(), erasing.in(record, field.before()), erasing.in(record, field.after()));
    }

    private void tell(Viewer viewer, RecordRef because, List<NewFields> changed) {
        UUID told = Ids.next();
        List<Left> left = changed.stream()
                .map(line -> new Left(line.id(), told, line.digest()))
                .toList();
        erased.insert(left);
        List<FieldChange> fields = List.of(
                new FieldChange("changeLogLines", null, String.valueOf(left.size())),
                new FieldChange(ErasedLines.DIGEST, null, ErasedLines.answer(left)));
        lines.insert(List.of(Line.of(viewer, new Entry(because, ChangeAction.ERASED, null, fields), clock.instant())
                .withId(told)));
    }
}
