package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.Merge;
import nl.noaber.stakeholders.MergeId;
import nl.noaber.stakeholders.Mergeable;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;
import org.jspecify.annotations.Nullable;

/** The merges that were done, with what they moved. */
@Singleton
final class MergeRows {

    /** Beside the records: the fields that were filled. */
    static final String FIELDS = "fields";

    private static final String SELECT = """
        SELECT id, type, keep_id, absorbed_id, absorbed_name, merged_at, merged_by, merged_by_name, undone_at
          FROM stakeholder_merge
        """;

    private static final String COUNTS = """
        SELECT moved.merge_id, moved.sort, COUNT(*) AS number
          FROM merge_move moved
         WHERE moved.merge_id IN (:ids)
        """;

    private final Database database;
    private final List<Mergeable> others;

    MergeRows(Database database, List<Mergeable> others) {
        this.database = database;
        this.others = others;
    }

    /** Who did a merge, and what it was. */
    record Stored(Merge merge, UUID mergedBy) {}

    private record MoveRow(
            MergeId mergeId,
            int position,
            String sort,
            UUID recordId,
            @Nullable String detail) {}

    /** The name under which a sort is shown: relations are moved at either end. */
    static String shown(String sort) {
        int dot = sort.indexOf('.');
        return dot < 0 ? sort : sort.substring(0, dot);
    }

    /** What is shown as moved: filled fields and redirected ids are not records that somebody knows. */
    static Map<String, Integer> shown(Map<String, Integer> counts) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        counts.forEach((sort, count) -> {
            if (count > 0 && !sort.equals(FIELDS) && !sort.equals(OwnSort.REDIRECTS.sort())) {
                shown.merge(shown(sort), count, Integer::sum);
            }
        });
        return shown;
    }

    boolean insert(Viewer viewer, Merging merging, String absorbedName) {
        return database.sql("""
            INSERT INTO stakeholder_merge (id, type, keep_id, absorbed_id, absorbed_name, merged_at, merged_by,
                                           merged_by_name)
            VALUES (:id, :type, :keep, :absorbed, :name, :now, :by, :byName)
            """)
                .bind("id", merging.id())
                .bind("type", merging.keep().type())
                .bind("keep", merging.keep())
                .bind("absorbed", merging.absorb())
                .bind("name", absorbedName)
                .bind("now", merging.at())
                .bind("by", viewer.userId())
                .bind("byName", viewer.name())
                .insertIfAbsent();
    }

    void insertMoves(MergeId id, List<Moved> moved) {
        List<MoveRow> rows = new ArrayList<>();
        for (Moved each : moved) {
            rows.add(new MoveRow(id, rows.size(), each.sort(), each.recordId(), each.detail()));
        }
        database.sql("""
            INSERT INTO merge_move (merge_id, position, sort, record_id, detail)
            VALUES (:mergeId, :position, :sort, :recordId, :detail)
            """).updateEach(rows);
    }

    void markUndone(MergeId id, Instant now) {
        database.sql("UPDATE stakeholder_merge SET undone_at = :now WHERE id = :id")
                .bind("now", now)
                .bind("id", id)
                .update();
    }

    Optional<Stored> byId(Viewer viewer, MergeId id) {
        return stored(
                        viewer,
                        database.sql(SELECT)
                                .append("WHERE id = :id")
                                .bind("id", id)
                                .list(MergeRows::read))
                .stream()
                .findFirst();
    }

    /** Waits for whoever is undoing it at the same time. */
    void lock(MergeId id) {
        database.sql("SELECT id FROM stakeholder_merge WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .exists();
    }

    Map<StakeholderId, List<Merge>> ofStakeholders(Viewer viewer, Set<StakeholderId> ids) {
        return stored(
                        viewer,
                        database.sql(SELECT)
                                .append("WHERE keep_id IN (:ids) ORDER BY merged_at DESC, id DESC")
                                .bind("ids", ids)
                                .list(MergeRows::read))
                .stream()
                .map(Stored::merge)
                .collect(Collectors.groupingBy(Merge::keep));
    }

    List<Moved> moves(MergeId id) {
        return database.sql("SELECT sort, record_id, detail FROM merge_move WHERE merge_id = :id ORDER BY position")
                .bind("id", id)
                .list(row -> new Moved(row.text("sort"), row.uuid("record_id"), row.textOrNull("detail")));
    }

    private List<Stored> stored(Viewer viewer, List<Stored> merges) {
        Set<MergeId> ids = merges.stream().map(each -> each.merge().id()).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return merges;
        }
        Map<MergeId, List<Map.Entry<String, Integer>>> counts = database.sql(COUNTS)
                .bind("ids", ids)
                .append(seen(viewer))
                .append("GROUP BY moved.merge_id, moved.sort ORDER BY moved.merge_id, MIN(moved.position)")
                .group(
                        row -> row.id("merge_id", MergeId::new),
                        row -> Map.entry(row.text("sort"), (int) row.longNumber("number")));
        return merges.stream()
                .map(each -> counted(each, counts.getOrDefault(each.merge().id(), List.of())))
                .toList();
    }

    /** What the viewer may not see was moved as well, and is not told of. */
    private Fragment seen(Viewer viewer) {
        return sql -> others.forEach(other -> sql.append(other.seen(viewer)));
    }

    private static Stored counted(Stored stored, List<Map.Entry<String, Integer>> counts) {
        Map<String, Integer> moves = new LinkedHashMap<>();
        counts.forEach(each -> moves.put(each.getKey(), each.getValue()));
        Merge merge = stored.merge();
        Merge counted = new Merge(
                merge.id(),
                merge.keep(),
                merge.absorbed(),
                merge.absorbedName(),
                merge.at(),
                merge.by(),
                merge.undoneAt(),
                shown(moves));
        return new Stored(counted, stored.mergedBy());
    }

    private static Stored read(Row row) {
        StakeholderType type = row.choice("type", StakeholderType.class);
        Merge merge = new Merge(
                row.id("id", MergeId::new),
                type.id(row.uuid("keep_id")),
                type.id(row.uuid("absorbed_id")),
                row.text("absorbed_name"),
                row.instant("merged_at"),
                row.text("merged_by_name"),
                row.instantOrNull("undone_at"),
                Map.of());
        return new Stored(merge, row.uuid("merged_by"));
    }
}
