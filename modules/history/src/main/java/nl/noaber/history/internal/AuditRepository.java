package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.noaber.history.Change;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import org.jspecify.annotations.Nullable;

@Singleton
final class AuditRepository {

    private static final String COUNT = """
        SELECT COUNT(*)
          FROM change_log AS line
        """;

    private final Database database;

    AuditRepository(Database database) {
        this.database = database;
    }

    /** At most so many lines, older than that place, newest first. */
    List<Change> newest(Viewer viewer, AuditFilter filter, @Nullable Place before, int size) {
        return database.sql(ChangeRow.SEEN)
                .append(filter.conditions())
                .append(Place.olderThan(before))
                .append("ORDER BY line.occurred_at DESC, line.id DESC LIMIT :size")
                .bind("size", size)
                .append(ChangeRow.by(viewer))
                .list(ChangeRow::seen);
    }

    /** At most so many lines, newer than that place, oldest first. */
    List<Change> oldest(Viewer viewer, AuditFilter filter, @Nullable Place after, int size) {
        return database.sql(ChangeRow.SEEN)
                .append(filter.conditions())
                .append(Place.newerThan(after))
                .append("ORDER BY line.occurred_at, line.id LIMIT :size")
                .bind("size", size)
                .append(ChangeRow.by(viewer))
                .list(ChangeRow::seen);
    }

    long count(AuditFilter filter) {
        return database.sql(COUNT).append(filter.conditions()).count();
    }

    /** A place in the audit trail. The first condition is the one that an index serves. */
    record Place(Instant at, UUID id) {

        static Fragment olderThan(@Nullable Place place) {
            return place == null ? Fragment.NOTHING : sql -> sql.append("""
                AND line.occurred_at <= :at
                AND (line.occurred_at < :at OR line.id < :id)
                """).bindAll(place);
        }

        static Fragment newerThan(@Nullable Place place) {
            return place == null ? Fragment.NOTHING : sql -> sql.append("""
                AND line.occurred_at >= :at
                AND (line.occurred_at > :at OR line.id > :id)
                """).bindAll(place);
        }
    }
}
