package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.CostDivisionFilter;
import nl.noaber.cofinancing.CostDivisionId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;

/** Reads divisions, as the viewer may see them: five statements, however many there are. */
@Singleton
final class DivisionReader {

    private static final Keyset<Instant> NEWEST_FIRST =
            Keyset.byMoment("costDivisions.UPDATED_AT", "d.updated_at", "d.id").turned();

    private final Database database;
    private final DivisionRepository divisions;

    DivisionReader(Database database, DivisionRepository divisions) {
        this.database = database;
        this.divisions = divisions;
    }

    private record Seen(DivisionRow row, DivisionSight.Seeing seeing) {
        static Seen read(Row row) {
            return new Seen(DivisionRow.read(row), DivisionSight.Seeing.read(row));
        }
    }

    Map<CostDivisionId, CostDivision> byIds(Viewer viewer, Set<CostDivisionId> ids) {
        Map<CostDivisionId, CostDivision> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            shown(
                            viewer,
                            database.sql("SELECT")
                                    .append(DivisionRow.COLUMNS)
                                    .append(DivisionSight.seeing(viewer))
                                    .append("FROM cost_division d WHERE d.id IN (:ids)")
                                    .bind("ids", ids)
                                    .append(DivisionSight.of(viewer))
                                    .append("ORDER BY d.id")
                                    .list(Seen::read))
                    .forEach(division -> found.put(division.id(), division));
        }
        return found;
    }

    Optional<CostDivision> byId(Viewer viewer, CostDivisionId id) {
        return Optional.ofNullable(byIds(viewer, Set.of(id)).get(id));
    }

    Page<CostDivision> list(Viewer viewer, CostDivisionFilter filter, PageRequest page) {
        List<Seen> found = database.sql("SELECT")
                .append(DivisionRow.COLUMNS)
                .append(DivisionSight.seeing(viewer))
                .append("FROM cost_division d WHERE TRUE")
                .append(DivisionSight.of(viewer))
                .append(like(viewer, filter))
                .append(NEWEST_FIRST.slice(page))
                .list(Seen::read);
        return Page.of(
                shown(viewer, found),
                page,
                one -> NEWEST_FIRST.cursor(one.updatedAt(), one.id().value()));
    }

    long count(Viewer viewer, CostDivisionFilter filter) {
        return database.sql("SELECT COUNT(*) FROM cost_division d WHERE TRUE")
                .append(DivisionSight.of(viewer))
                .append(like(viewer, filter))
                .count();
    }

    private static Fragment like(Viewer viewer, CostDivisionFilter filter) {
        return sql -> sql.append(filter.withdrawn() ? "AND d.withdrawn_at IS NOT NULL" : "AND d.withdrawn_at IS NULL")
                .appendIfSet("AND d.project_id = :project", "project", filter.project())
                .append(
                        filter.unansweredBy() == null
                                ? Fragment.NOTHING
                                : DivisionSight.unanswered(viewer, filter.unansweredBy()));
    }

    private List<CostDivision> shown(Viewer viewer, List<Seen> seen) {
        Map<CostDivisionId, WholeDivision> wholes =
                divisions.wholes(seen.stream().map(Seen::row).toList());
        return seen.stream()
                .map(one -> Objects.requireNonNull(wholes.get(one.row().id())).shown(viewer, one.seeing()))
                .toList();
    }
}
