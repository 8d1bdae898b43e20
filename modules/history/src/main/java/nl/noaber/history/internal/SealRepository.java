package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;

@Singleton
final class SealRepository {

    /** Cheap enough to ask several times a second: two look-ups, of one row each. */
    private static final String WORK_FOR = """
        SELECT sequence, hash,
               (holder = :holder
                OR held_until < UTC_TIMESTAMP(6)
                OR held_until > UTC_TIMESTAMP(6) + INTERVAL :longest * 1000 MICROSECOND)
               AND EXISTS (SELECT 1 FROM change_log WHERE sequence IS NULL) AS work
          FROM seal_lease
         WHERE id = 1
        """;

    /**
     * The row's lock keeps everybody else out until the commit; the lease only spares them the trying. One that is longer
     * than any lease is nobody's.
     */
    private static final String LOCK = """
        SELECT sequence, hash
          FROM seal_lease
         WHERE id = 1
           AND (holder = :holder
                OR held_until < UTC_TIMESTAMP(6)
                OR held_until > UTC_TIMESTAMP(6) + INTERVAL :longest * 1000 MICROSECOND)
           FOR UPDATE SKIP LOCKED
        """;

    /** Goes to each line by its key: reading a small log whole would wait for writers that have not committed. */
    private static final String SEAL = """
        UPDATE JSON_TABLE(:seals, '$[*]' COLUMNS (
                   id CHAR(32) PATH '$.id',
                   sequence BIGINT PATH '$.sequence',
                   hash CHAR(64) PATH '$.hash',
                   mark CHAR(72) PATH '$.mark')) AS link
               STRAIGHT_JOIN change_log AS line FORCE INDEX (PRIMARY) ON line.id = UNHEX(link.id)
           SET line.sequence = link.sequence,
               line.hash = UNHEX(link.hash),
               line.seal_mark = UNHEX(link.mark)
         WHERE line.sequence IS NULL
        """;

    private static final String MOVE_ON = """
        UPDATE seal_lease
           SET sequence = :sequence,
               hash = :hash,
               holder = :holder,
               held_until = UTC_TIMESTAMP(6) + INTERVAL :milliseconds * 1000 MICROSECOND
         WHERE id = 1
        """;

    private static final String STATE = """
        SELECT lease.sequence, lease.hash,
               (SELECT MIN(sequence) FROM change_log) AS oldest,
               (SELECT MAX(sequence) FROM change_log) AS newest,
               (SELECT COUNT(*) FROM change_log FORCE INDEX (change_log_sequence) WHERE sequence IS NULL) AS waiting
          FROM seal_lease AS lease
         WHERE lease.id = 1
        """;

    private final Database database;

    SealRepository(Database database) {
        this.database = database;
    }

    /** How far the sealing is, and whether there is something for this process to seal. */
    Optional<Work> work(UUID holder, long longestLease) {
        return database.sql(WORK_FOR)
                .bind("holder", holder)
                .bind("longest", longestLease)
                .single(row -> new Work(link(row), row.flag("work")));
    }

    /** The last link, as it is stored. */
    Optional<Link> end() {
        return database.sql("SELECT sequence, hash FROM seal_lease WHERE id = 1")
                .single(SealRepository::link);
    }

    /** The last link, locked; empty when somebody else seals. */
    Optional<Link> lockedEnd(UUID holder, long longestLease) {
        return database.sql(LOCK)
                .bind("holder", holder)
                .bind("longest", longestLease)
                .single(SealRepository::link);
    }

    /**
     * Lines without a place, in the order in which they were written. The index has them in that order, and is forced: a
     * server that believes most lines to be waiting reads the whole table otherwise, or sorts all that wait.
     */
    List<SealedLine> waiting(int size) {
        return database
                .sql(SealedLine.SELECT)
                .append("FORCE INDEX (change_log_sequence) WHERE sequence IS NULL LIMIT :size")
                .bind("size", size)
                .list(SealedLine::of)
                .stream()
                .sorted(Comparator.comparing(SealedLine::id))
                .toList();
    }

    /** Lines without a place, after this one; in the order in which they were written. */
    List<SealedLine> waitingAfter(UUID line, int size) {
        return database.sql(SealedLine.SELECT)
                .append("FORCE INDEX (change_log_sequence)")
                .append("WHERE sequence IS NULL AND id > :line ORDER BY id LIMIT :size")
                .bind("line", line)
                .bind("size", size)
                .list(SealedLine::of);
    }

    /** The links at these places; one without a line is absent. */
    Map<Long, Link> at(Set<Long> places) {
        return places.isEmpty()
                ? Map.of()
                : database.sql("SELECT sequence, hash FROM change_log WHERE sequence IN (:places)")
                        .bind("places", places)
                        .map(row -> row.longNumber("sequence"), SealRepository::link);
    }

    /** Gives lines their seals, in one statement; how many of them were there and had none. */
    int seal(List<Seal> seals) {
        return database.sql(SEAL).bind("seals", SealsJson.write(seals)).update();
    }

    void moveOn(Link end, UUID holder, long milliseconds) {
        database.sql(MOVE_ON)
                .bind("sequence", end.sequence())
                .bind("hash", end.hash())
                .bind("holder", holder)
                .bind("milliseconds", milliseconds)
                .update();
    }

    List<SealedLine> sealedAfter(long sequence, int size) {
        return database.sql(SealedLine.SELECT)
                .append("WHERE sequence > :sequence ORDER BY sequence LIMIT :size")
                .bind("sequence", sequence)
                .bind("size", size)
                .list(SealedLine::of);
    }

    /** All numbers of one moment. */
    State state() {
        return database.sql(STATE).single(SealRepository::state).orElseThrow();
    }

    /** How many lines have a place. Looks at each of them. */
    long sealed() {
        return database.sql("SELECT COUNT(sequence) FROM change_log").count();
    }

    private static State state(Row row) {
        Long oldest = row.longNumberOrNull("oldest");
        Long newest = row.longNumberOrNull("newest");
        return new State(
                link(row), oldest == null ? 1 : oldest, newest == null ? 0 : newest, row.longNumber("waiting"));
    }

    private static Link link(Row row) {
        return new Link(row.longNumber("sequence"), row.bytes("hash"));
    }

    /**
     * What there is to do.
     *
     * @param end the last link that was made
     * @param isThere whether lines wait, and nobody else holds the lease
     */
    record Work(Link end, boolean isThere) {}

    /**
     * How far the sealing is.
     *
     * @param end the last link that was made
     * @param oldest the lowest sequence in the log, 1 unless somebody meddled
     * @param newest the highest sequence in the log, that of the end unless somebody meddled
     * @param waiting how many lines have no seal yet
     */
    record State(Link end, long oldest, long newest, long waiting) {}
}
