package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;
import nl.noaber.kernel.sql.Sql;

/** Reads whole contributions to change them, and writes them. */
@Singleton
final class ContributionRepository {

    private final Database database;

    ContributionRepository(Database database) {
        this.database = database;
    }

    private record Line(ContributionId contributionId, int year, CostKind kind, BigDecimal amount) {}

    /** The project it is for. */
    Optional<ProjectId> project(ContributionId id) {
        return database.sql("SELECT project_id FROM contribution WHERE id = :id")
                .bind("id", id)
                .single(row -> row.id("project_id", ProjectId::new));
    }

    /** The whole of it, whoever may see it; its project is locked by whoever changes it. */
    Optional<WholeContribution> whole(ContributionId id) {
        return Optional.ofNullable(wholes(Set.of(id)).get(id));
    }

    /** The same of many. */
    Map<ContributionId, WholeContribution> wholes(Set<ContributionId> ids) {
        List<ContributionRow> rows = database.sql("SELECT")
                .append(ContributionRow.COLUMNS)
                .append("FROM contribution c JOIN project p ON p.id = c.project_id WHERE c.id IN (:ids)")
                .bind("ids", ids)
                .list(ContributionRow::read);
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<ContributionId, List<MoneyLine>> lines = database.sql("""
            SELECT contribution_id, year, kind, amount
              FROM contribution_line
             WHERE contribution_id IN (:ids)
            """)
                .bind("ids", ids)
                .group(row -> row.id("contribution_id", ContributionId::new), ContributionRepository::line);
        return rows.stream()
                .collect(Collectors.toMap(
                        ContributionRow::id,
                        row -> new WholeContribution(row, lines.getOrDefault(row.id(), List.of()))));
    }

    static MoneyLine line(Row row) {
        return new MoneyLine(row.number("year"), row.choice("kind", CostKind.class), row.decimal("amount"));
    }

    /** Nobody else changes these until the open transaction ends. */
    void lock(Collection<ContributionId> ids) {
        database.sql("SELECT id FROM contribution WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    /** Inserts these, of which none is there, with their first steps. */
    void insert(List<WholeContribution> fresh, List<StepRow> steps) {
        database.sql("""
            INSERT INTO contribution (id, project_id, party_id, form, state, conditions, condition_failed, expires_on,
                   version, created_at, created_by, created_by_name, updated_at)
            VALUES (:id, :projectId, :partyId, :form, :state, :conditions, :conditionFailed, :expiresOn,
                   :version, :createdAt, :createdBy, :createdByName, :updatedAt)
            """).updateEach(fresh.stream().map(WholeContribution::row).toList());
        insertLines(fresh);
        insertSteps(steps);
    }

    void update(List<ContributionRow> rows) {
        database.sql("""
            UPDATE contribution
               SET form = :form, state = :state, conditions = :conditions, condition_failed = :conditionFailed,
                   expires_on = :expiresOn, version = :version, updated_at = :updatedAt
             WHERE id = :id
            """).updateEach(rows);
    }

    /** Keeps the day until which it held, which another takes the place of. */
    void keepExpiry(WholeContribution before, Instant at) {
        database.sql("""
            INSERT INTO contribution_past_expiry (contribution_id, version, replaced_at, expires_on)
            VALUES (:id, :version, :at, :expiresOn)
            """)
                .bind("id", before.row().id())
                .bind("version", before.row().version())
                .bind("at", at)
                .bind("expiresOn", before.row().expiresOn())
                .update();
    }

    /** In the place of the amounts that it had, which are kept as its past. */
    void updateLines(WholeContribution contribution) {
        database.sql("""
            INSERT INTO contribution_past_line (contribution_id, version, replaced_at, year, kind, amount)
            SELECT contribution_id, :version, :at, year, kind, amount
              FROM contribution_line
             WHERE contribution_id = :id
            """)
                .bind("id", contribution.row().id())
                .bind("version", contribution.row().version() - 1)
                .bind("at", contribution.row().updatedAt())
                .update();
        database.sql("DELETE FROM contribution_line WHERE contribution_id = :id")
                .bind("id", contribution.row().id())
                .update();
        insertLines(List.of(contribution));
    }

    private void insertLines(List<WholeContribution> all) {
        database.sql("""
            INSERT INTO contribution_line (contribution_id, year, kind, amount)
            VALUES (:contributionId, :year, :kind, :amount)
            """)
                .updateEach(all.stream()
                        .flatMap(contribution -> contribution.lines().stream()
                                .map(line ->
                                        new Line(contribution.row().id(), line.year(), line.kind(), line.amount())))
                        .toList());
    }

    void insertSteps(List<StepRow> steps) {
        database.sql("""
            INSERT INTO contribution_step (contribution_id, number, state, taken_on, level, document, note, recorded_at,
                   recorded_by, recorded_by_name)
            VALUES (:contributionId, :number, :state, :takenOn, :level, :document, :note, :recordedAt,
                   :recordedBy, :recordedByName)
            """).updateEach(steps);
    }

    /** The step by which each stands where it stands. */
    Map<ContributionId, StepRow> lastSteps(Set<ContributionId> ids) {
        return database.sql("""
            SELECT s.contribution_id, s.number, s.state, s.taken_on, s.level, s.document, s.note, s.recorded_at,
                   s.recorded_by, s.recorded_by_name
              FROM contribution_step s
             WHERE s.contribution_id IN (:ids)
               AND s.number = (SELECT MAX(l.number) FROM contribution_step l WHERE l.contribution_id = s.contribution_id)
            """).bind("ids", ids).list(StepRow::readWhole).stream()
                .collect(Collectors.toMap(StepRow::contributionId, step -> step));
    }

    StepRow lastStep(ContributionId id) {
        return Objects.requireNonNull(lastSteps(Set.of(id)).get(id));
    }

    /** What projects cost, of each kind; without those that were not estimated. */
    Map<ProjectId, Map<CostKind, BigDecimal>> cost(Set<ProjectId> projects) {
        return byKind(database.sql("""
            SELECT p.id AS project_id, l.kind, SUM(l.indexed) AS amount
              FROM project p
              JOIN cost_estimate e ON e.project_id = p.id AND e.number = p.estimate_number
              JOIN cost_estimate_line l ON l.estimate_id = e.id
             WHERE p.id IN (:projects)
             GROUP BY p.id, l.kind
            """).bind("projects", projects));
    }

    /** What others than these contribute to projects, of each kind, as long as they did not say no and it did not lapse. */
    Map<ProjectId, Map<CostKind, BigDecimal>> others(
            Set<ProjectId> projects, Set<ContributionId> without, LocalDate today) {
        return byKind(database.sql("""
            SELECT c.project_id, l.kind, SUM(l.amount) AS amount
              FROM contribution c
              JOIN contribution_line l ON l.contribution_id = c.id
             WHERE c.project_id IN (:projects)
               AND c.id NOT IN (:without)
               AND (c.state IN ('IDEA', 'REQUESTED', 'PAID')
                    OR c.state IN ('PLEDGED', 'COMMITTED') AND COALESCE(c.expires_on, :today) >= :today)
             GROUP BY c.project_id, l.kind
            """)
                .bind("projects", projects)
                .bind("without", without)
                .bind("today", today));
    }

    private record OfKind(ProjectId project, CostKind kind, BigDecimal amount) {}

    private static Map<ProjectId, Map<CostKind, BigDecimal>> byKind(Sql sums) {
        return sums
                .list(row -> new OfKind(
                        row.id("project_id", ProjectId::new),
                        row.choice("kind", CostKind.class),
                        row.decimal("amount")))
                .stream()
                .collect(Collectors.groupingBy(OfKind::project, Collectors.toMap(OfKind::kind, OfKind::amount)));
    }
}
