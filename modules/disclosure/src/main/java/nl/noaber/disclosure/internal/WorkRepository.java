package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.disclosure.DisclosureFileState;
import nl.noaber.kernel.sql.Database;
import org.jspecify.annotations.Nullable;

/** Who works on which file, and how far the work is. Each step names the worker: who lost the lease changes nothing. */
@Singleton
final class WorkRepository {

    private static final String DUE = """
        SELECT f.id
          FROM disclosure_file f
         WHERE f.state IN ('COLLECTING', 'MAKING')
           AND f.withdrawn_at IS NULL
           AND (f.leased_until IS NULL OR f.leased_until < :now)
         ORDER BY f.leased_until, f.id
         LIMIT 1
        """;

    private final Database database;

    WorkRepository(Database database) {
        this.database = database;
    }

    boolean hasWork(Instant now) {
        return database.sql(DUE).bind("now", now).exists();
    }

    /** A file on which nobody works, taken for a while. That is an attempt, until a step of it is done. */
    Optional<DisclosureFileId> take(UUID worker, Instant now, Duration lease) {
        Optional<DisclosureFileId> due = database.sql(DUE)
                .append("FOR UPDATE SKIP LOCKED")
                .bind("now", now)
                .single(row -> row.id("id", DisclosureFileId::new));
        due.ifPresent(id -> database.sql("""
            UPDATE disclosure_file
               SET leased_by = :worker, leased_until = :until, attempts = attempts + 1
             WHERE id = :id
            """)
                .bind("worker", worker)
                .bind("until", now.plus(lease))
                .bind("id", id)
                .update());
        return due;
    }

    /** Whether the file is still this worker's; the lease goes on. Locks it until the open transaction ends. */
    boolean isStill(UUID worker, FileRow file, Instant until) {
        return database.sql("""
            UPDATE disclosure_file
               SET leased_until = :until, attempts = 0
             WHERE id = :id AND leased_by = :worker AND version = :version
            """)
                        .bind("until", until)
                        .bind("id", file.id())
                        .bind("worker", worker)
                        .bind("version", file.version())
                        .update()
                > 0;
    }

    void collected(FileRow file, int number, @Nullable String place, boolean restricted) {
        database.sql("""
            UPDATE disclosure_file
               SET done = :number, total = GREATEST(total, :number), place = :place,
                   restricted = restricted OR :restricted
             WHERE id = :id
            """)
                .bind("id", file.id())
                .bind("number", number)
                .bind("place", place)
                .bind("restricted", restricted)
                .update();
    }

    void made(FileRow file, int number, boolean restricted) {
        database.sql("""
            UPDATE disclosure_file SET done = :number, restricted = restricted OR :restricted WHERE id = :id
            """)
                .bind("id", file.id())
                .bind("number", number)
                .bind("restricted", restricted)
                .update();
    }

    /** The work ended: well, or because a record has to be looked at again. */
    void ended(FileRow file, DisclosureFileState state, @Nullable Integer stoppedAt, @Nullable Instant expires) {
        database.sql("""
            UPDATE disclosure_file
               SET total = IF(collected, total, done), collected = TRUE, state = :state,
                   stopped_at = :stoppedAt, expires_at = :expires, leased_by = NULL, leased_until = NULL, attempts = 0
             WHERE id = :id
            """)
                .bind("id", file.id())
                .bind("state", state)
                .bind("stoppedAt", stoppedAt)
                .bind("expires", expires)
                .update();
    }

    /** It is not tried again by itself; what was gathered so far stays, and gathering can go on. */
    void gaveUp(FileRow file) {
        database.sql("""
            UPDATE disclosure_file
               SET state = 'FAILED', leased_by = NULL, leased_until = NULL, attempts = 0
             WHERE id = :id
            """).bind("id", file.id()).update();
    }

    /** Nobody works on it any more, for now. */
    void left(UUID worker, DisclosureFileId file) {
        database.sql("""
            UPDATE disclosure_file
               SET leased_by = NULL, leased_until = NULL, attempts = 0
             WHERE id = :id AND leased_by = :worker
            """).bind("id", file).bind("worker", worker).update();
    }

    /** It went wrong: tried again after a while. */
    void failed(UUID worker, FileRow file, Instant again) {
        database.sql("""
            UPDATE disclosure_file
               SET leased_by = NULL, leased_until = :again
             WHERE id = :id AND leased_by = :worker
            """)
                .bind("id", file.id())
                .bind("worker", worker)
                .bind("again", again)
                .update();
    }
}
