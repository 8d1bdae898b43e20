package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.time.DutchTime;
import nl.noaber.search.SearchDocument;
import nl.noaber.search.SearchIndex;
import nl.noaber.search.SearchType;

/** Makes projects findable as they are in the open transaction. */
@Singleton
final class ProjectSearch {

    private final Database database;
    private final SearchIndex search;

    ProjectSearch(Database database, SearchIndex search) {
        this.database = database;
        this.search = search;
    }

    private record Shared(UUID project, UUID principal) {}

    void found(Collection<ProjectId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, Set<UUID>> audiences = audiences(ids);
        List<ProjectRow> rows = database.sql("SELECT")
                .append(ProjectRow.COLUMNS)
                .append("FROM project p WHERE p.id IN (:ids)")
                .bind("ids", ids)
                .list(ProjectRow::read);
        search.put(rows.stream()
                .map(row -> document(row, audiences.getOrDefault(row.id().value(), Set.of())))
                .toList());
    }

    private Map<UUID, Set<UUID>> audiences(Collection<ProjectId> ids) {
        Map<UUID, Set<UUID>> audiences = new HashMap<>();
        database.sql("SELECT record_id, principal_id FROM project_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .list(row -> new Shared(row.uuid("record_id"), row.uuid("principal_id")))
                .forEach(shared -> audiences
                        .computeIfAbsent(shared.project(), _ -> new HashSet<>())
                        .add(shared.principal()));
        return audiences;
    }

    private static SearchDocument document(ProjectRow row, Set<UUID> audience) {
        return new SearchDocument(
                SearchType.PROJECT,
                row.id().value(),
                row.title(),
                row.firstYear() == row.lastYear()
                        ? Integer.toString(row.firstYear())
                        : row.firstYear() + "–" + row.lastYear(),
                List.of(),
                Objects.requireNonNullElse(row.description(), ""),
                DutchTime.day(row.updatedAt()),
                row.visibility(),
                audience,
                row.isWithdrawn());
    }
}
