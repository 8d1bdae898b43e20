package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Row;

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
        return database.sql("SELECT")
                .append(ContributionRow.COLUMNS)
                .append("FROM contribution c JOIN project p ON p.id = c.project_id WHERE c.id = :id")
                .bind("id", id)
                .single(ContributionRow::read)
                .map(row -> new WholeContribution(
                        row, database.sql("""
                            SELECT year, kind, amount
                              FROM contribution_line
                             WHERE contribution_id = :id
                             ORDER BY year, kind
                            """).bind("id", id).list(ContributionRepository::line)));
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

    /**
     * Inserts it, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeContribution contribution, StepRow step) {
        boolean inserted = database.sql("""
            INSERT INTO contribution (id, project_id, party_id, form, state, conditions, condition_failed, expires_on,
                   version, created_at, created_by, created_by_name, updated_at)
            VALUES (:id, :projectId, :partyId, :form, :state, :conditions, :conditionFailed, :expiresOn,
                   :version, :createdAt, :createdBy, :createdByName, :updatedAt)
            """).bindAll(contribution.row()).insertIfAbsent();
        if (inserted) {
            insertLines(contribution);
            insert(step);
        }
        return inserted;
    }

    void update(ContributionRow row) {
        database.sql("""
            UPDATE contribution
               SET form = :form, state = :state, conditions = :conditions, condition_failed = :conditionFailed,
                   expires_on = :expiresOn, version = :version, updated_at = :updatedAt
             WHERE id = :id
            """).bindAll(row).update();
    }

    void updateLines(WholeContribution contribution) {
        database.sql("DELETE FROM contribution_line WHERE contribution_id = :id")
                .bind("id", contribution.row().id())
                .update();
        insertLines(contribution);
    }

    private void insertLines(WholeContribution contribution) {
        ContributionId id = contribution.row().id();
        database.sql("""
            INSERT INTO contribution_line (contribution_id, year, kind, amount)
            VALUES (:contributionId, :year, :kind, :amount)
            """)
                .updateEach(contribution.lines().stream()
                        .map(line -> new Line(id, line.year(), line.kind(), line.amount()))
                        .toList());
    }

    void insert(StepRow step) {
        database.sql("""
            INSERT INTO contribution_step (contribution_id, number, state, taken_on, level, document, note, recorded_at,
                   recorded_by, recorded_by_name)
            VALUES (:contributionId, :number, :state, :takenOn, :level, :document, :note, :recordedAt,
                   :recordedBy, :recordedByName)
            """).updateEach(List.of(step));
    }

    int steps(ContributionId id) {
        return (int) database.sql("SELECT COUNT(*) FROM contribution_step WHERE contribution_id = :id")
                .bind("id", id)
                .count();
    }

    /** What a project costs, of each kind; empty when it was not estimated. */
    Map<CostKind, BigDecimal> cost(ProjectId project) {
        return byKind(database.sql("""
            SELECT l.kind, SUM(l.indexed) AS amount
              FROM project p
              JOIN cost_estimate e ON e.project_id = p.id AND e.number = p.estimate_number
              JOIN cost_estimate_line l ON l.estimate_id = e.id
             WHERE p.id = :project
             GROUP BY l.kind
            """)
                .bind("project", project)
                .map(row -> row.choice("kind", CostKind.class), row -> row.decimal("amount")));
    }

    /** What others than this one contribute to it, of each kind, as long as they did not say no. */
    Map<CostKind, BigDecimal> others(ProjectId project, ContributionId without) {
        return byKind(database.sql("""
            SELECT l.kind, SUM(l.amount) AS amount
              FROM contribution c
              JOIN contribution_line l ON l.contribution_id = c.id
             WHERE c.project_id = :project
               AND c.id <> :without
               AND c.state NOT IN ('REFUSED', 'WITHDRAWN')
             GROUP BY l.kind
            """)
                .bind("project", project)
                .bind("without", without)
                .map(row -> row.choice("kind", CostKind.class), row -> row.decimal("amount")));
    }

    private static Map<CostKind, BigDecimal> byKind(Map<CostKind, BigDecimal> found) {
        Map<CostKind, BigDecimal> kinds = new EnumMap<>(CostKind.class);
        kinds.putAll(found);
        return kinds;
    }
}
