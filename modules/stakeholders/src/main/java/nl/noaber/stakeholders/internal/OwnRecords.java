package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.stakeholders.Merging;
import nl.noaber.stakeholders.Moved;
import nl.noaber.stakeholders.StakeholderId;
import org.jspecify.annotations.Nullable;

/** Moves this module's own records with a merge, and back. */
@Singleton
final class OwnRecords {

    /** Relations between the two that are merged: they say nothing any longer. */
    static final String BETWEEN_BOTH = "relations.between";

    private final Database database;

    OwnRecords(Database database) {
        this.database = database;
    }

    Map<String, Integer> count(StakeholderId keep, StakeholderId absorb) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (OwnSort sort : OwnSort.values()) {
            counts.merge(MergeRows.shown(sort.sort()), found(sort, keep, absorb).size(), Integer::sum);
        }
        return counts;
    }

    List<Moved> move(Merging merging) {
        List<Moved> moved = new ArrayList<>();
        for (OwnSort sort : OwnSort.values()) {
            List<UUID> ids = find(sort, merging.keep(), merging.absorb())
                    .append("FOR UPDATE")
                    .list(row -> row.uuid("id"));
            move(sort, ids, merging.absorb(), merging.keep());
            ids.forEach(id -> moved.add(Moved.of(sort.sort(), id)));
        }
        List<UUID> between = database.sql("""
            SELECT id FROM relation
             WHERE withdrawn_at IS NULL
               AND ((from_id = :keep AND to_id = :absorb) OR (from_id = :absorb AND to_id = :keep))
               FOR UPDATE
            """)
                .bind("keep", merging.keep())
                .bind("absorb", merging.absorb())
                .list(row -> row.uuid("id"));
        markBetween(between, merging.at());
        between.forEach(id -> moved.add(Moved.of(BETWEEN_BOTH, id)));
        return moved;
    }

    void putBack(Merging merging, List<Moved> moved) {
        for (OwnSort sort : OwnSort.values()) {
            List<UUID> ids = ids(moved, sort.sort());
            move(sort, ids, merging.keep(), merging.absorb());
        }
        markBetween(ids(moved, BETWEEN_BOTH), null);
    }

    private List<UUID> found(OwnSort sort, StakeholderId keep, StakeholderId absorb) {
        return find(sort, keep, absorb).list(row -> row.uuid("id"));
    }

    private Sql find(OwnSort sort, StakeholderId keep, StakeholderId absorb) {
        return sort.find(database).bind("absorb", absorb).bind("keep", keep);
    }

    private void move(OwnSort sort, List<UUID> ids, StakeholderId from, StakeholderId to) {
        if (!ids.isEmpty()) {
            sort.move(database)
                    .bind("ids", ids)
                    .bind("from", from)
                    .bind("to", to)
                    .update();
        }
    }

    private void markBetween(List<UUID> ids, @Nullable Instant withdrawn) {
        if (!ids.isEmpty()) {
            database.sql("UPDATE relation SET withdrawn_at = :withdrawn WHERE id IN (:ids)")
                    .bind("withdrawn", withdrawn)
                    .bind("ids", ids)
                    .update();
        }
    }

    private static List<UUID> ids(List<Moved> moved, String sort) {
        return moved.stream()
                .filter(each -> each.sort().equals(sort))
                .map(Moved::recordId)
                .toList();
    }
}
