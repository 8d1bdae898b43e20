package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.programmes.BudgetChapterId;
import nl.noaber.stakeholders.Relation;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;

/** Reads what ties stakeholders to others, of whatever sorts are asked for at once, in one statement. */
@Singleton
final class TieRows {

    private static final String ASSESSMENT = """
        SELECT 'ASSESSMENT' AS sort, stakeholder_type AS of_type, stakeholder_id AS of_id, id AS record_id,
               NULL AS smaller_id, NULL AS greater_id, NULL AS surest, NULL AS in_order, NULL AS reasons
          FROM assessment
         WHERE stakeholder_id IN (:assessed)
           AND withdrawn_at IS NULL
        """;

    /** Two selects, each by its own index, and no relation twice. */
    private static final String RELATION = """
        SELECT 'RELATION' AS sort, NULL AS of_type, NULL AS of_id, ends.id AS record_id,
               NULL AS smaller_id, NULL AS greater_id, NULL AS surest, NULL AS in_order, NULL AS reasons
          FROM (SELECT id FROM relation WHERE from_id IN (:related) AND withdrawn_at IS NULL
                UNION
                SELECT id FROM relation WHERE to_id IN (:related) AND withdrawn_at IS NULL) ends
        """;

    private static final String DUPLICATE = """
        SELECT 'DUPLICATE' AS sort, pair.type AS of_type, NULL AS of_id, NULL AS record_id,
               pair.smaller_id, pair.greater_id, pair.surest, pair.in_order, pair.reasons
          FROM (
        """;

    private static final String CHAPTER = """
        SELECT 'CHAPTER' AS sort, 'ORGANISATION' AS of_type, organisation_id AS of_id, budget_chapter_id AS record_id,
               NULL AS smaller_id, NULL AS greater_id, NULL AS surest, NULL AS in_order, NULL AS reasons
          FROM budget_chapter_ministry
         WHERE organisation_id IN (:answering)
        """;

    private static final String COLUMNS = """
        SELECT tie.sort, tie.of_type AS type, tie.of_id, tie.record_id, tie.smaller_id, tie.greater_id, tie.surest,
               tie.in_order, tie.reasons,
               COALESCE(assessment.id, relation.id) AS id, COALESCE(assessment.note, relation.note) AS note,
               COALESCE(assessment.version, relation.version) AS version,
        """ + AssessmentKeeper.OWN + "," + RelationKeeper.OWN;

    private static final String RECORDS = """
        ) tie
          LEFT JOIN assessment ON tie.sort = 'ASSESSMENT' AND assessment.id = tie.record_id
          LEFT JOIN relation ON tie.sort = 'RELATION' AND relation.id = tie.record_id
         ORDER BY assessment.assessed_on DESC, assessment.created_at DESC, assessment.id DESC,
                  relation.last_day < :today, relation.first_day DESC, relation.id DESC,
                  tie.surest, tie.smaller_id, tie.greater_id, tie.record_id
        """;

    private static final Set<Sort> FOR_OTHERS = Set.of(Sort.ASSESSMENT, Sort.CHAPTER);

    private final Database database;
    private final Clock clock;

    TieRows(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What can be asked; relations and duplicates are the team's. */
    enum Sort {
        ASSESSMENT,
        RELATION,
        DUPLICATE,
        CHAPTER
    }

    /** All of one sort of one stakeholder. */
    record Key(Sort sort, StakeholderId of) {}

    /**
     * Each key with its list: assessments, relations, pairs of duplicates or ids of budget chapters, in the order in which
     * they are shown; one without any is absent.
     */
    Map<Key, List<?>> read(Viewer viewer, Set<Key> keys) {
        Map<Sort, Set<StakeholderId>> asked = new EnumMap<>(Sort.class);
        keys.stream()
                .filter(key -> viewer.isTeam() || FOR_OTHERS.contains(key.sort()))
                .forEach(key ->
                        asked.computeIfAbsent(key.sort(), _ -> new HashSet<>()).add(key.of()));
        Map<Key, List<Object>> found = new HashMap<>();
        if (!asked.isEmpty()) {
            statement(viewer, asked)
                    .list(TieRows::tie)
                    .forEach(tie -> tie.keys()
                            .filter(keys::contains)
                            .forEach(key -> found.computeIfAbsent(key, _ -> new ArrayList<>())
                                    .add(tie.record())));
        }
        return Map.copyOf(found);
    }

    /** The lists of one sort, of each of these stakeholders. */
    <T> Map<StakeholderId, List<T>> read(Viewer viewer, Sort sort, Class<T> type, Set<StakeholderId> ids) {
        Map<StakeholderId, List<T>> all = new HashMap<>();
        read(viewer, ids.stream().map(id -> new Key(sort, id)).collect(Collectors.toSet()))
                .forEach((key, found) ->
                        all.put(key.of(), found.stream().map(type::cast).toList()));
        return all;
    }

    private Sql statement(Viewer viewer, Map<Sort, Set<StakeholderId>> asked) {
        Sql sql = database.sql(COLUMNS).append("FROM (");
        List<Fragment> branches = asked.entrySet().stream()
                .map(entry -> branch(viewer, entry.getKey(), entry.getValue()))
                .toList();
        for (int index = 0; index < branches.size(); index++) {
            sql.append(index == 0 ? Fragment.NOTHING : between -> between.append("UNION ALL"))
                    .append(branches.get(index));
        }
        return sql.append(RECORDS).bind("today", DutchTime.today(clock));
    }

    private static Fragment branch(Viewer viewer, Sort sort, Set<StakeholderId> ids) {
        return switch (sort) {
            case ASSESSMENT ->
                sql -> sql.append(ASSESSMENT)
                        .append(AssessmentSight.of(viewer))
                        .append(AssessmentSight.notPassedUnseen(viewer))
                        .bind("assessed", ids);
            case RELATION -> sql -> sql.append(RELATION).bind("related", ids);
            case CHAPTER -> sql -> sql.append(CHAPTER).bind("answering", ids);
            case DUPLICATE ->
                sql -> sql.append(DUPLICATE)
                        .append(StoredDuplicates.OF_STAKEHOLDERS)
                        .append(") pair")
                        .bind("ids", ids);
        };
    }

    /** A record, and the stakeholders to which it belongs. */
    private record Tie(Sort sort, Object record, Stream<StakeholderId> of) {

        Stream<Key> keys() {
            return of.map(id -> new Key(sort, id));
        }
    }

    private static Tie tie(Row row) {
        Sort sort = row.choice("sort", Sort.class);
        return switch (sort) {
            case ASSESSMENT -> new Tie(sort, AssessmentKeeper.read(row), Stream.of(of(row)));
            case RELATION -> {
                Relation relation = RelationKeeper.read(row);
                yield new Tie(sort, relation, Stream.of(relation.from(), relation.to()));
            }
            case DUPLICATE -> {
                StoredDuplicates.Pair pair = StoredDuplicates.Pair.read(row);
                yield new Tie(sort, pair.duplicate(), Stream.of(pair.smaller(), pair.greater()));
            }
            case CHAPTER -> new Tie(sort, row.id("record_id", BudgetChapterId::new), Stream.of(of(row)));
        };
    }

    private static StakeholderId of(Row row) {
        return row.choice("type", StakeholderType.class).id(row.uuid("of_id"));
    }
}
