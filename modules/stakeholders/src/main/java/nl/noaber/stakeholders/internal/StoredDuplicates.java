package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.history.Entry;
import nl.noaber.history.FieldChange;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.Duplicate;
import nl.noaber.stakeholders.DuplicateReason;
import nl.noaber.stakeholders.Duplicates;
import nl.noaber.stakeholders.Outcome;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;

@Singleton
final class StoredDuplicates implements Duplicates {

    private static final String ORDER = "duplicates";
    private static final int MOST_CANDIDATES = 10;

    /** Two live records of one type that share a key; what nobody dismissed. */
    private static final String PAIRS = """
          FROM match_key one
          JOIN match_key other
            ON other.type = one.type
           AND other.kind = one.kind
           AND other.value = one.value
           AND other.stakeholder_id > one.stakeholder_id
          JOIN stakeholder one_record ON one_record.id = one.stakeholder_id
          JOIN stakeholder other_record ON other_record.id = other.stakeholder_id
          LEFT JOIN duplicate_dismissal dismissed
            ON dismissed.first_id = one.stakeholder_id
           AND dismissed.second_id = other.stakeholder_id
         WHERE dismissed.first_id IS NULL
        """;

    private static final String SUREST =
            "MIN(CASE one.kind WHEN 'IDENTIFIER' THEN 0 WHEN 'EMAIL' THEN 1 WHEN 'NAME' THEN 2 ELSE 3 END)";

    private static final String SELECT = "SELECT one.type, one.stakeholder_id AS smaller_id,"
            + " other.stakeholder_id AS greater_id, " + SUREST + " AS surest,"
            + " MIN(one_record.created_at <= other_record.created_at) AS in_order,"
            + " GROUP_CONCAT(DISTINCT one.kind) AS reasons" + PAIRS;

    /** From the keys of the ones asked for, each by its index, to whoever shares them. */
    static final String OF_STAKEHOLDERS = """
        SELECT one.type,
               LEAST(one.stakeholder_id, other.stakeholder_id) AS smaller_id,
               GREATEST(one.stakeholder_id, other.stakeholder_id) AS greater_id,
               MIN(CASE one.kind WHEN 'IDENTIFIER' THEN 0 WHEN 'EMAIL' THEN 1 WHEN 'NAME' THEN 2 ELSE 3 END) AS surest,
               MIN((one_record.created_at <= other_record.created_at)
                   = (one.stakeholder_id < other.stakeholder_id)) AS in_order,
               GROUP_CONCAT(DISTINCT one.kind) AS reasons
          FROM match_key one
          JOIN match_key other
            ON other.type = one.type
           AND other.kind = one.kind
           AND other.value = one.value
           AND other.stakeholder_id <> one.stakeholder_id
          JOIN stakeholder one_record ON one_record.id = one.stakeholder_id
          JOIN stakeholder other_record ON other_record.id = other.stakeholder_id
          LEFT JOIN duplicate_dismissal dismissed
            ON dismissed.first_id = LEAST(one.stakeholder_id, other.stakeholder_id)
           AND dismissed.second_id = GREATEST(one.stakeholder_id, other.stakeholder_id)
         WHERE dismissed.first_id IS NULL
           AND one.stakeholder_id IN (:ids)
         GROUP BY one.type, LEAST(one.stakeholder_id, other.stakeholder_id),
                      GREATEST(one.stakeholder_id, other.stakeholder_id)
         ORDER BY surest, smaller_id, greater_id
         LIMIT 50
        """;

    /** In the change log: that a record is not this other one. */
    private static final String OTHER = "notADuplicateOf";

    private final Database database;
    private final TieRows ties;
    private final Transactions transactions;
    private final ChangeLog log;
    private final Clock clock;

    StoredDuplicates(Database database, TieRows ties, Transactions transactions, ChangeLog log, Clock clock) {
        this.database = database;
        this.ties = ties;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Page<Duplicate> list(Viewer viewer, StakeholderType type, PageRequest page) {
        if (!viewer.isTeam()) {
            return Page.empty();
        }
        boolean up = !page.isBackwards();
        List<Pair> found = database.sql(SELECT)
                .append("AND one.type = :type GROUP BY one.type, one.stakeholder_id, other.stakeholder_id")
                .append(after(page, up))
                .append(
                        up
                                ? sql -> sql.append("ORDER BY surest, smaller_id, greater_id LIMIT :size")
                                : sql -> sql.append(
                                        "ORDER BY surest DESC, smaller_id DESC, greater_id DESC LIMIT :size"))
                .bind("type", type)
                .bind("size", page.size() + 1)
                .list(Pair::read);
        return Page.of(found, page, Pair::place).map(Pair::duplicate);
    }

    @Override
    public long count(Viewer viewer, StakeholderType type) {
        return viewer.isTeam()
                ? database.sql("SELECT COUNT(DISTINCT one.stakeholder_id, other.stakeholder_id)" + PAIRS)
                        .append("AND one.type = :type")
                        .bind("type", type)
                        .count()
                : 0;
    }

    @Override
    public Map<StakeholderId, List<Duplicate>> ofStakeholders(Viewer viewer, Set<StakeholderId> ids) {
        return ties.read(viewer, TieRows.Sort.DUPLICATE, Duplicate.class, ids);
    }

    @Override
    public Outcome<Duplicate> dismiss(Viewer viewer, StakeholderId one, StakeholderId other) {
        return onPair(viewer, one, other, pair -> dismissed(viewer, pair));
    }

    @Override
    public Outcome<Duplicate> reinstate(Viewer viewer, StakeholderId one, StakeholderId other) {
        return onPair(viewer, one, other, pair -> reinstated(viewer, pair));
    }

    private Outcome<Duplicate> onPair(
            Viewer viewer, StakeholderId one, StakeholderId other, UnaryOperator<Duplicate> work) {
        if (!viewer.isTeam()) {
            return Outcome.refused(Problem.of("NOT_ALLOWED", ""));
        }
        if (one.type() != other.type() || one.equals(other)) {
            return Outcome.refused(Problem.of("NOT_A_PAIR", "second"));
        }
        return transactions.retrying(() -> areThere(one, other)
                ? new Outcome.Done<>(work.apply(Pair.inOrder(one, other, List.of())))
                : Changes.notFound());
    }

    private boolean areThere(StakeholderId one, StakeholderId other) {
        return database.sql("SELECT COUNT(*) FROM stakeholder WHERE id IN (:ids) AND type = :type")
                        .bind("ids", List.of(one, other))
                        .bind("type", one.type())
                        .count()
                == 2;
    }

    private Duplicate dismissed(Viewer viewer, Duplicate pair) {
        boolean isNew = database.sql("""
            INSERT INTO duplicate_dismissal (first_id, second_id, dismissed_at, dismissed_by)
            VALUES (:first, :second, :now, :user)
            """)
                .bind("first", pair.first())
                .bind("second", pair.second())
                .bind("now", clock.instant())
                .bind("user", viewer.userId())
                .insertIfAbsent();
        if (isNew) {
            tell(viewer, pair, other -> new FieldChange(OTHER, null, other));
        }
        return pair;
    }

    private Duplicate reinstated(Viewer viewer, Duplicate pair) {
        int taken = database.sql("DELETE FROM duplicate_dismissal WHERE first_id = :first AND second_id = :second")
                .bind("first", pair.first())
                .bind("second", pair.second())
                .update();
        if (taken > 0) {
            tell(viewer, pair, other -> new FieldChange(OTHER, other, null));
        }
        return pair;
    }

    /** A line about each of both, which names the other. */
    private void tell(Viewer viewer, Duplicate pair, Function<String, FieldChange> change) {
        log.write(
                viewer,
                List.of(
                        entry(pair.first(), change.apply(globalId(pair.second()))),
                        entry(pair.second(), change.apply(globalId(pair.first())))));
    }

    private static Entry entry(StakeholderId of, FieldChange change) {
        return new Entry(of.ref(), ChangeAction.UPDATED, null, List.of(change));
    }

    private static String globalId(StakeholderId id) {
        return id.ref().globalId().toString();
    }

    /**
     * Waits until nobody else registers a record of this type, and keeps others waiting until the open transaction ends:
     * of two that are alike and come at the same moment, the second finds the first.
     */
    void awaitTurn(StakeholderType type) {
        database.sql("SELECT type FROM registration_turn WHERE type = :type FOR UPDATE")
                .bind("type", type)
                .exists();
    }

    /** The live records that share one of these keys, the surest first, at most ten. */
    List<UUID> alike(StakeholderId id, Set<MatchKeys.MatchKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return database.sql("SELECT one.stakeholder_id, " + SUREST + " AS surest")
                .append("""
                      FROM match_key one
                     WHERE one.type = :type
                       AND one.kind IN (:kinds)
                       AND one.value IN (:values)
                       AND one.stakeholder_id <> :id
                     GROUP BY one.stakeholder_id
                     ORDER BY surest, one.stakeholder_id
                     LIMIT :most
                    """)
                .bind("type", id.type())
                .bind("kinds", keys.stream().map(MatchKeys.MatchKey::kind).collect(Collectors.toSet()))
                .bind("values", keys.stream().map(MatchKeys.MatchKey::value).collect(Collectors.toSet()))
                .bind("id", id)
                .bind("most", MOST_CANDIDATES)
                .list(row -> row.uuid("stakeholder_id"));
    }

    /** The same for many that are not stored yet, by the id of each that has somebody; one statement. */
    <I extends StakeholderId> Map<I, List<I>> alike(
            StakeholderType type, Map<I, Set<MatchKeys.MatchKey>> keys, Function<UUID, I> id) {
        Map<MatchKeys.MatchKey, List<UUID>> sharing =
                sharing(type, keys.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<I, List<I>> alike = new HashMap<>();
        keys.forEach((one, own) -> {
            List<I> found = own.stream()
                    .sorted(Comparator.comparing(MatchKeys.MatchKey::kind))
                    .flatMap(key -> sharing.getOrDefault(key, List.of()).stream())
                    .distinct()
                    .limit(MOST_CANDIDATES)
                    .map(id)
                    .toList();
            if (!found.isEmpty()) {
                alike.put(one, found);
            }
        });
        return alike;
    }

    private Map<MatchKeys.MatchKey, List<UUID>> sharing(StakeholderType type, Set<MatchKeys.MatchKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return database.sql("""
            SELECT shared.kind, shared.value, shared.stakeholder_id
              FROM (SELECT one.kind, one.value, one.stakeholder_id,
                           ROW_NUMBER() OVER (PARTITION BY one.kind, one.value ORDER BY one.stakeholder_id) AS place
                      FROM match_key one
                     WHERE one.type = :type
                       AND one.kind IN (:kinds)
                       AND one.value IN (:values)) shared
             WHERE shared.place <= :most
             ORDER BY shared.kind, shared.value, shared.stakeholder_id
            """)
                .bind("type", type)
                .bind("kinds", keys.stream().map(MatchKeys.MatchKey::kind).collect(Collectors.toSet()))
                .bind("values", keys.stream().map(MatchKeys.MatchKey::value).collect(Collectors.toSet()))
                .bind("most", MOST_CANDIDATES)
                .group(
                        row -> new MatchKeys.MatchKey(row.choice("kind", DuplicateReason.class), row.text("value")),
                        row -> row.uuid("stakeholder_id"));
    }

    private static Fragment after(PageRequest page, boolean up) {
        String word = page.cursor();
        if (word == null) {
            return Fragment.NOTHING;
        }
        Cursor cursor = Cursor.decode(word, ORDER, 3).orElseThrow(InvalidCursorException::new);
        return sql -> {
            if (up) {
                sql.append("""
                    HAVING surest > :surest OR (surest = :surest AND (smaller_id > :first
                           OR (smaller_id = :first AND greater_id > :second)))
                    """);
            } else {
                sql.append("""
                    HAVING surest < :surest OR (surest = :surest AND (smaller_id < :first
                           OR (smaller_id = :first AND greater_id < :second)))
                    """);
            }
            sql.bind("surest", Pair.surest(cursor))
                    .bind("first", Ids.parse(cursor.value(1)).orElseThrow(InvalidCursorException::new))
                    .bind("second", Ids.parse(cursor.value(2)).orElseThrow(InvalidCursorException::new));
        };
    }

    /** A pair and its place in the list. */
    record Pair(StakeholderId smaller, StakeholderId greater, Duplicate duplicate, int surest) {

        static Pair read(Row row) {
            StakeholderType type = row.choice("type", StakeholderType.class);
            List<DuplicateReason> reasons = Arrays.stream(row.text("reasons").split(","))
                    .map(DuplicateReason::valueOf)
                    .sorted()
                    .toList();
            StakeholderId smaller = type.id(row.uuid("smaller_id"));
            StakeholderId greater = type.id(row.uuid("greater_id"));
            Duplicate duplicate = row.longNumber("in_order") == 1
                    ? new Duplicate(smaller, greater, reasons)
                    : new Duplicate(greater, smaller, reasons);
            return new Pair(smaller, greater, duplicate, (int) row.longNumber("surest"));
        }

        /** As the database compares them: byte by byte. */
        static Duplicate inOrder(StakeholderId one, StakeholderId other, List<DuplicateReason> reasons) {
            boolean fits = one.value().toString().compareTo(other.value().toString()) < 0;
            return fits ? new Duplicate(one, other, reasons) : new Duplicate(other, one, reasons);
        }

        Cursor place() {
            return new Cursor(
                    ORDER,
                    List.of(
                            Integer.toString(surest),
                            smaller.value().toString(),
                            greater.value().toString()));
        }

        static int surest(Cursor cursor) {
            try {
                return Integer.parseInt(cursor.value(0));
            } catch (NumberFormatException notOurs) {
                throw new InvalidCursorException();
            }
        }
    }
}
