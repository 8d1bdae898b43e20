package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

/** Finds the lines that name somebody, or are of records of that person's own; read without a lock, so that nobody waits. */
@Singleton
final class FindingLines {

    /** For each line that may be found so many are looked through at once, where all have to be read. */
    private static final int LOOKED_THROUGH = 20;

    private final Database database;

    FindingLines(Database database) {
        this.database = database;
    }

    /**
     * The next lines.
     *
     * @param last after which it goes on; null when there are no more
     */
    record Found(List<UUID> lines, @Nullable UUID last) {}

    /** Those after this one, by the words that are kept; of a name that these cannot tell by reading on from there. */
    Found naming(Subject subject, Collection<RecordRef> own, UUID from, int most) {
        return LineWords.mayName(subject.names())
                .map(candidates -> byWords(candidates, subject, own, from, most))
                .orElseGet(() -> inTheirOrder(subject, own, from, most));
    }

    private Found byWords(Fragment candidates, Subject subject, Collection<RecordRef> own, UUID from, int most) {
        List<UUID> found = database.sql("SELECT STRAIGHT_JOIN line.id FROM (")
                .append(candidates)
                .append("""
                    UNION
                    SELECT id FROM change_log WHERE record_type IN (:types) AND record_id IN (:own) AND id > :from
                    ) candidate JOIN change_log line ON line.id = candidate.id
                     WHERE (
                    """)
                .append(naming(subject, own))
                .append(") ORDER BY line.id LIMIT :most")
                .bind("types", own.stream().map(RecordRef::type).collect(Collectors.toSet()))
                .bind("from", from)
                .bind("most", most)
                .list(row -> row.uuid("id"));
        return new Found(found, found.size() < most ? null : found.getLast());
    }

    /** Each line once: those of one stretch, however few of them it is. */
    private Found inTheirOrder(Subject subject, Collection<RecordRef> own, UUID from, int most) {
        @Nullable UUID until = endOfStretch(from, most * LOOKED_THROUGH);
        List<UUID> found = database.sql(
                        "SELECT line.id FROM change_log line FORCE INDEX (PRIMARY) WHERE line.id > :from")
                .appendIfSet("AND line.id <= :until", "until", until)
                .append("AND (")
                .append(naming(subject, own))
                .append(") ORDER BY line.id LIMIT :most")
                .bind("from", from)
                .bind("most", most)
                .list(row -> row.uuid("id"));
        return new Found(found, found.size() < most ? until : found.getLast());
    }

    private @Nullable UUID endOfStretch(UUID from, int lines) {
        return database.sql("""
            SELECT id FROM change_log FORCE INDEX (PRIMARY)
             WHERE id > :from
             ORDER BY id
             LIMIT 1 OFFSET :before
            """)
                .bind("from", from)
                .bind("before", lines - 1)
                .single(row -> row.uuid("id"))
                .orElse(null);
    }

    private static Fragment naming(Subject subject, Collection<RecordRef> own) {
        Set<UUID> ids = own.stream().map(RecordRef::id).collect(Collectors.toSet());
        return sql -> sql.append("line.record_id IN (:own)")
                .appendEach(
                        "OR line.fields LIKE :pattern ESCAPE '!'",
                        "pattern",
                        subject.names().patterns())
                .bind("own", ids);
    }
}
