package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionFilter;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.ContributionStep;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.time.DutchTime;

/** Reads contributions, as the viewer may see them. */
@Singleton
final class ContributionReader {

    private static final String FROM = "FROM contribution c JOIN project p ON p.id = c.project_id";
    private static final Keyset<Instant> NEWEST_FIRST =
            Keyset.byMoment("contributions.UPDATED_AT", "c.updated_at", "c.id").turned();

    private final Database database;
    private final Clock clock;

    ContributionReader(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<ContributionId, Contribution> byIds(Viewer viewer, Set<ContributionId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database.sql("SELECT")
                        .append(ContributionRow.COLUMNS)
                        .append(FROM)
                        .append("WHERE c.id IN (:ids)")
                        .bind("ids", ids)
                        .append(Sight.ofContributions(viewer))
                        .map(ContributionReader::id, this::contribution);
    }

    Page<Contribution> list(Viewer viewer, ContributionFilter filter, PageRequest page) {
        List<Contribution> found = database.sql("SELECT")
                .append(ContributionRow.COLUMNS)
                .append(FROM)
                .append("WHERE p.withdrawn_at IS NULL")
                .append(Sight.ofContributions(viewer))
                .append(conditions(filter))
                .append(NEWEST_FIRST.slice(page))
                .list(this::contribution);
        return page(found, page);
    }

    long count(Viewer viewer, ContributionFilter filter) {
        return database.sql("SELECT COUNT(*)")
                .append(FROM)
                .append("WHERE p.withdrawn_at IS NULL")
                .append(Sight.ofContributions(viewer))
                .append(conditions(filter))
                .count();
    }

    /** One that was merged is asked for under its old id as well. */
    static Fragment conditions(ContributionFilter filter) {
        return sql -> sql.appendIfSet("AND c.project_id = :project", "project", filter.project())
                .appendIfSet("""
                    AND c.party_id = (SELECT COALESCE(asked.merged_into, asked.id)
                                        FROM stakeholder asked WHERE asked.id = :party)
                    """, "party", filter.party())
                .appendIfSet("AND c.state IN (:states)", "states", filter.states());
    }

    /** The same part of each list, in one statement. */
    Map<ProjectId, Page<Contribution>> to(Viewer viewer, Set<ProjectId> projects, PageRequest page) {
        Map<ProjectId, List<Contribution>> found = database.sql("")
                .append(sql -> sql.appendEach(
                        "wanted",
                        projects,
                        "UNION ALL",
                        part -> part.append("(SELECT")
                                .append(ContributionRow.COLUMNS)
                                .append(FROM)
                                .append("WHERE c.project_id = :wanted")
                                .append(Sight.ofContributions(viewer))
                                .append(NEWEST_FIRST.slice(page))
                                .append(")")))
                .append(page.isBackwards() ? "ORDER BY updated_at, id" : "ORDER BY updated_at DESC, id DESC")
                .group(row -> row.id("project_id", ProjectId::new), this::contribution);
        Map<ProjectId, Page<Contribution>> pages = new HashMap<>();
        projects.forEach(id -> pages.put(id, page(found.getOrDefault(id, List.of()), page)));
        return pages;
    }

    private static Page<Contribution> page(List<Contribution> found, PageRequest page) {
        return Page.of(
                found,
                page,
                one -> NEWEST_FIRST.cursor(one.updatedAt(), one.id().value()));
    }

    Map<ProjectId, Long> countTo(Viewer viewer, Set<ProjectId> projects) {
        Map<ProjectId, Long> counts = new HashMap<>();
        projects.forEach(id -> counts.put(id, 0L));
        counts.putAll(database.sql("SELECT c.project_id, COUNT(*) AS total")
                .append(FROM)
                .append("WHERE c.project_id IN (:projects)")
                .bind("projects", projects)
                .append(Sight.ofContributions(viewer))
                .append("GROUP BY c.project_id")
                .map(row -> row.id("project_id", ProjectId::new), row -> row.longNumber("total")));
        return counts;
    }

    Map<ContributionId, List<MoneyLine>> lines(Viewer viewer, Set<ContributionId> ids) {
        return database.sql("SELECT c.id, l.year, l.kind, l.amount")
                .append(FROM)
                .append("JOIN contribution_line l ON l.contribution_id = c.id WHERE c.id IN (:ids)")
                .bind("ids", ids)
                .append(Sight.ofContributions(viewer))
                .append("ORDER BY c.id, l.year, l.kind")
                .group(ContributionReader::id, ContributionRepository::line);
    }

    Map<ContributionId, List<ContributionStep>> steps(Viewer viewer, Set<ContributionId> ids) {
        return database.sql("""
            SELECT c.id, s.number, s.state, s.taken_on, s.level, s.document, s.note, s.recorded_at, s.recorded_by_name
            """)
                .append(FROM)
                .append("JOIN contribution_step s ON s.contribution_id = c.id WHERE c.id IN (:ids)")
                .bind("ids", ids)
                .append(Sight.ofSteps(viewer))
                .append("ORDER BY c.id, s.number DESC")
                .group(ContributionReader::id, StepRow::read);
    }

    private static ContributionId id(Row row) {
        return row.id("id", ContributionId::new);
    }

    private Contribution contribution(Row row) {
        return ContributionRow.read(row).shown(row.text("title"), DutchTime.today(clock));
    }
}
