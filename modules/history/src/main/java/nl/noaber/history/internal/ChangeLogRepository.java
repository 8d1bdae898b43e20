package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.history.Change;
import nl.noaber.history.Writer;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

@Singleton
final class ChangeLogRepository {

    private static final String INSERT = """
        INSERT INTO change_log (id, occurred_at, actor_id, actor_name, actor_role, origin,
                                action, record_type, record_id, version, fields, word_bits_1, word_bits_2, word_bits_3, word_bits_4,
                                outcome, confidants, known_seal, mark)
        VALUES (:id, :occurredAt, :actorId, :actorName, :actorRole, :origin,
                :action, :recordType, :recordId, :version, :fields, :wordBits1, :wordBits2, :wordBits3, :wordBits4,
                :outcome, :confidants, :knownSeal, :mark)
        """;

    /** The inner select reads the index alone; whole lines are read only of the places that are wanted. */
    private static final String RANKED = """
          JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY record_type, record_id ORDER BY id DESC) AS place
                  FROM change_log
                 WHERE record_type IN (:types)
                   AND record_id IN (:ids)
                   AND action <> 'READ'
                   AND outcome = 'DONE'
        """;

    private static final String RANKED_FROM_THE_END = """
          JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY record_type, record_id ORDER BY id) AS place
                  FROM change_log
                 WHERE record_type IN (:types)
                   AND record_id IN (:ids)
                   AND action <> 'READ'
                   AND outcome = 'DONE'
        """;

    private static final String KEPT = """
               ) AS ranked ON ranked.id = line.id
         WHERE ranked.place <= :size
         ORDER BY ranked.place, line.id
        """;

    private static final String COUNTS = """
        SELECT record_type, record_id, COUNT(*) AS number
          FROM change_log
         WHERE record_type IN (:types)
           AND record_id IN (:ids)
           AND action <> 'READ'
           AND outcome = 'DONE'
         GROUP BY record_type, record_id
        """;

    private static final String READ_SINCE = """
        SELECT DISTINCT record_type, record_id
          FROM change_log
         WHERE record_type IN (:types)
           AND record_id IN (:ids)
           AND action = 'READ'
           AND outcome = 'DONE'
           AND actor_id = :actor
           AND occurred_at > :moment
        """;

    private static final int AT_ONCE = 1_000;

    private static final String WRITERS = """
        SELECT DISTINCT record_type, record_id, actor_id, actor_name
          FROM change_log
         WHERE record_type IN (:types)
           AND record_id IN (:ids)
           AND action NOT IN ('READ', 'EXPORTED', 'SIGNED_IN', 'SIGNED_OUT')
           AND outcome = 'DONE'
        """;

    private final Database database;
    private final Marks marks;
    private final KnownEnd known;

    ChangeLogRepository(Database database, Marks marks, KnownEnd known) {
        this.database = database;
        this.marks = marks;
        this.known = known;
    }

    void insert(List<Line> lines) {
        byte[] told = known.told();
        database.sql(INSERT)
                .updateEach(lines.stream().map(line -> line.marked(told, marks)).toList());
    }

    /** At most so many of the newest lines of each record, older than that line, newest first. */
    Map<RecordRef, List<Change>> newest(Viewer viewer, Set<RecordRef> records, @Nullable UUID before, int size) {
        return database.sql(ChangeRow.SEEN)
                .append(RANKED)
                .appendIfSet("AND id < :before", "before", before)
                .append(KEPT)
                .append(of(records))
                .append(ChangeRow.by(viewer))
                .bind("size", size)
                .group(ChangeRow::record, ChangeRow::seen);
    }

    /** At most so many of the oldest lines of each record, newer than that line, oldest first. */
    Map<RecordRef, List<Change>> oldest(Viewer viewer, Set<RecordRef> records, @Nullable UUID after, int size) {
        return database.sql(ChangeRow.SEEN)
                .append(RANKED_FROM_THE_END)
                .appendIfSet("AND id > :after", "after", after)
                .append(KEPT)
                .append(of(records))
                .append(ChangeRow.by(viewer))
                .bind("size", size)
                .group(ChangeRow::record, ChangeRow::seen);
    }

    Map<RecordRef, Long> counts(Set<RecordRef> records) {
        return database.sql(COUNTS).append(of(records)).map(ChangeRow::record, row -> row.longNumber("number"));
    }

    /** Which of these records this user has read after that moment. */
    Set<RecordRef> readSince(UUID actor, Set<RecordRef> records, Instant moment) {
        return Set.copyOf(database.sql(READ_SINCE)
                .append(of(records))
                .bind("actor", actor)
                .bind("moment", moment)
                .list(ChangeRow::record));
    }

    /** Some thousand records at a time: a server gives the index up for a longer list. */
    Map<RecordRef, Set<Writer>> writers(Set<RecordRef> records) {
        Map<RecordRef, Set<Writer>> writers = new HashMap<>();
        List<RecordRef> all = List.copyOf(records);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            database.sql(WRITERS)
                    .append(of(Set.copyOf(all.subList(from, Math.min(from + AT_ONCE, all.size())))))
                    .group(ChangeRow::record, row -> new Writer(row.uuid("actor_id"), row.text("actor_name")))
                    .forEach((record, some) -> writers.put(record, Set.copyOf(some)));
        }
        return writers;
    }

    /** The lines of one record that made a version after this one, oldest first. */
    List<Change> since(RecordRef record, int version) {
        return database.sql(ChangeRow.SELECT)
                .append("""
                    WHERE line.record_type = :type
                      AND line.record_id = :id
                      AND line.version > :version
                    ORDER BY line.version, line.id
                    """)
                .bind("type", record.type())
                .bind("id", record.id())
                .bind("version", version)
                .list(ChangeRow::change);
    }

    /** What a field of these records was and became, without what an erasure left in its place. */
    Map<UUID, Set<String>> values(String type, Collection<UUID> ids, String field) {
        List<Change> found = database.sql(ChangeRow.SELECT)
                .append("WHERE line.record_type = :type AND line.record_id IN (:ids) ORDER BY line.id")
                .bind("type", type)
                .bind("ids", ids)
                .list(ChangeRow::change);
        return byRecord(found, field);
    }

    Set<UUID> everWith(String type, String field, Collection<String> values) {
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(values);
        List<Change> found = database.sql(ChangeRow.SELECT)
                .append("WHERE line.record_type = :type AND (FALSE")
                .bind("type", type)
                .appendEach(" OR LOCATE(:value, line.fields) > 0", "value", values)
                .append(") ORDER BY line.id")
                .list(ChangeRow::change);
        return byRecord(found, field).entrySet().stream()
                .filter(had -> had.getValue().stream().anyMatch(wanted::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<UUID, Set<String>> byRecord(List<Change> lines, String field) {
        Map<UUID, Set<String>> values = new HashMap<>();
        lines.forEach(line -> line.fields().stream()
                .filter(change -> change.field().equals(field))
                .flatMap(change -> Stream.of(change.before(), change.after()).flatMap(Stream::ofNullable))
                .filter(value -> !value.equals(Erasing.ERASED))
                .forEach(value -> values.computeIfAbsent(line.record().id(), _ -> new TreeSet<>())
                        .add(value)));
        return values;
    }

    private static Fragment of(Set<RecordRef> records) {
        return sql -> sql.bind("types", records.stream().map(RecordRef::type).collect(Collectors.toSet()))
                .bind("ids", records.stream().map(RecordRef::id).collect(Collectors.toSet()));
    }
}
