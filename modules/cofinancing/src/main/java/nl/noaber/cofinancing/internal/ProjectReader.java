package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.CostEstimate;
import nl.noaber.cofinancing.CostEstimateId;
import nl.noaber.cofinancing.CostLine;
import nl.noaber.cofinancing.IndexRate;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectFilter;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.stakeholders.OrganisationId;

/** Reads projects and what they cost, as the viewer may see them. */
@Singleton
final class ProjectReader {

    private static final Keyset<String> BY_TITLE = Keyset.byText("projects.TITLE", "p.title", "p.id");
    private static final Keyset<Integer> NEWEST_FIRST =
            Keyset.byNumber("estimates.NUMBER", "e.number", "e.id").turned();

    private final Database database;

    ProjectReader(Database database) {
        this.database = database;
    }

    Map<ProjectId, Project> byIds(Viewer viewer, Set<ProjectId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(ProjectRow.COLUMNS)
                        .append("FROM project p WHERE p.id IN (:ids)")
                        .bind("ids", ids)
                        .append(Sight.of(viewer))
                        .map(row -> row.id("id", ProjectId::new), ProjectReader::project);
    }

    Page<Project> list(Viewer viewer, ProjectFilter filter, PageRequest page) {
        List<Project> found = database.sql("SELECT")
                .append(ProjectRow.COLUMNS)
                .append("FROM project p WHERE TRUE")
                .append(Sight.of(viewer))
                .append(conditions(filter))
                .append(BY_TITLE.slice(page))
                .list(ProjectReader::project);
        return Page.of(found, page, one -> BY_TITLE.cursor(one.title(), one.id().value()));
    }

    long count(Viewer viewer, ProjectFilter filter) {
        return database.sql("SELECT COUNT(*) FROM project p WHERE TRUE")
                .append(Sight.of(viewer))
                .append(conditions(filter))
                .count();
    }

    private static Fragment conditions(ProjectFilter filter) {
        return sql -> sql.append(filter.withdrawn() ? "AND p.withdrawn_at IS NOT NULL" : "AND p.withdrawn_at IS NULL")
                .appendIfSet("AND p.challenge_id = :challenge", "challenge", filter.challenge())
                .appendIfSet("AND p.programme_id = :programme", "programme", filter.programme())
                .appendIfSet("AND p.state IN (:states)", "states", filter.states());
    }

    Map<ProjectId, Set<OrganisationId>> sharedWith(Viewer viewer, Set<ProjectId> ids) {
        Map<ProjectId, Set<OrganisationId>> shared = new HashMap<>();
        database.sql("""
            SELECT p.id, beside.principal_id
              FROM project p
              JOIN project_audience beside ON beside.record_id = p.id
             WHERE p.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(Sight.of(viewer))
                .append("ORDER BY p.id, beside.principal_id")
                .group(row -> row.id("id", ProjectId::new), row -> row.id("principal_id", OrganisationId::new))
                .forEach((id, organisations) -> shared.put(id, new HashSet<>(organisations)));
        return shared;
    }

    Map<ProjectId, CostEstimate> costs(Viewer viewer, Set<ProjectId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<EstimateRow> rows = database.sql("SELECT")
                .append(EstimateRow.COLUMNS)
                .append("""
                      FROM project p
                      JOIN cost_estimate e ON e.project_id = p.id AND e.number = p.estimate_number
                     WHERE p.id IN (:ids)
                    """)
                .bind("ids", ids)
                .append(Sight.of(viewer))
                .list(EstimateRow::read);
        return whole(rows).stream().collect(Collectors.toMap(CostEstimate::projectId, one -> one));
    }

    /** The same part of each list. */
    Map<ProjectId, Page<CostEstimate>> estimates(Viewer viewer, Set<ProjectId> ids, PageRequest page) {
        List<EstimateRow> rows = database.sql("")
                .append(sql -> sql.appendEach(
                        "wanted",
                        ids,
                        "UNION ALL",
                        part -> part.append("(SELECT")
                                .append(EstimateRow.COLUMNS)
                                .append("FROM project p JOIN cost_estimate e ON e.project_id = p.id"
                                        + " WHERE p.id = :wanted")
                                .append(Sight.of(viewer))
                                .append(NEWEST_FIRST.slice(page))
                                .append(")")))
                .append(page.isBackwards() ? "ORDER BY number, id" : "ORDER BY number DESC, id DESC")
                .list(EstimateRow::read);
        Map<ProjectId, List<CostEstimate>> found = whole(rows).stream()
                .collect(Collectors.groupingBy(CostEstimate::projectId, LinkedHashMap::new, Collectors.toList()));
        Map<ProjectId, Page<CostEstimate>> pages = new HashMap<>();
        ids.forEach(id -> pages.put(
                id,
                Page.of(
                        found.getOrDefault(id, List.of()),
                        page,
                        one -> NEWEST_FIRST.cursor(one.number(), one.id().value()))));
        return pages;
    }

    Map<ProjectId, Long> countEstimates(Viewer viewer, Set<ProjectId> ids) {
        return database.sql("""
            SELECT p.id, COUNT(*) AS total
              FROM project p
              JOIN cost_estimate e ON e.project_id = p.id
             WHERE p.id IN (:ids)
            """)
                .bind("ids", ids)
                .append(Sight.of(viewer))
                .append("GROUP BY p.id")
                .map(row -> row.id("id", ProjectId::new), row -> row.longNumber("total"));
    }

    /** With their lines and rates; who may see the rows was decided before. */
    private List<CostEstimate> whole(Collection<EstimateRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<CostEstimateId> ids = rows.stream().map(EstimateRow::id).toList();
        Map<CostEstimateId, List<CostLine>> lines =
                database.sql("""
                    SELECT estimate_id, year, kind, amount, factor, indexed
                      FROM cost_estimate_line
                     WHERE estimate_id IN (:ids)
                     ORDER BY estimate_id, year, kind
                    """).bind("ids", ids).group(ProjectReader::estimateId, EstimateRow.Line::read);
        Map<CostEstimateId, List<IndexRate>> rates =
                database.sql("""
                    SELECT estimate_id, from_year, percent
                      FROM cost_estimate_rate
                     WHERE estimate_id IN (:ids)
                     ORDER BY estimate_id, from_year
                    """).bind("ids", ids).group(ProjectReader::estimateId, EstimateRow.Rate::read);
        return rows.stream()
                .map(row -> row.shown(rates.getOrDefault(row.id(), List.of()), lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CostEstimateId estimateId(Row row) {
        return row.id("estimate_id", CostEstimateId::new);
    }

    private static Project project(Row row) {
        return ProjectRow.read(row).shown();
    }
}
