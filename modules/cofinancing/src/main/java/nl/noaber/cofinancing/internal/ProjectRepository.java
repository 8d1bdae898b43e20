package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.noaber.cofinancing.NewCostEstimate;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.stakeholders.OrganisationId;

/** Reads whole projects to change them, and writes them. */
@Singleton
final class ProjectRepository {

    private final Database database;
    private final FundingTally tally;

    ProjectRepository(Database database, FundingTally tally) {
        this.database = database;
        this.tally = tally;
    }

    private record Named(ProjectId recordId, OrganisationId principalId) {}

    /** The whole of it, whoever may see it. */
    Optional<WholeProject> whole(ProjectId id) {
        return database.sql("SELECT")
                .append(ProjectRow.COLUMNS)
                .append("FROM project p WHERE p.id = :id")
                .bind("id", id)
                .single(ProjectRow::read)
                .map(this::whole);
    }

    /** The whole of it, which nobody else changes, or gives money to, until the open transaction ends. */
    Optional<WholeProject> locked(ProjectId id) {
        return database.sql("SELECT")
                .append(ProjectRow.COLUMNS)
                .append("FROM project p WHERE p.id = :id FOR UPDATE")
                .bind("id", id)
                .single(ProjectRow::read)
                .map(this::whole);
    }

    /** These without whom they are shared with; nobody else changes them, or gives money to them, until it ends. */
    Map<ProjectId, ProjectRow> locked(Set<ProjectId> ids) {
        return database.sql("SELECT")
                .append(ProjectRow.COLUMNS)
                .append("FROM project p WHERE p.id IN (:ids) ORDER BY p.id FOR UPDATE")
                .bind("ids", ids)
                .map(row -> row.id("id", ProjectId::new), ProjectRow::read);
    }

    /** Nobody else changes these until the open transaction ends. */
    void lock(Collection<ProjectId> ids) {
        database.sql("SELECT id FROM project WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    private WholeProject whole(ProjectRow row) {
        return new WholeProject(
                row,
                new HashSet<>(database.sql("SELECT principal_id FROM project_audience WHERE record_id = :id")
                        .bind("id", row.id())
                        .list(found -> found.id("principal_id", OrganisationId::new))));
    }

    /**
     * Inserts it, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeProject project) {
        boolean inserted = database.sql("""
            INSERT INTO project (id, title, description, challenge_id, programme_id, lead_id, first_year, last_year, phase,
                   state, visibility, estimate_number, version, created_at, created_by, created_by_name, updated_at,
                   withdrawn_at, stopped_at, seen_since)
            VALUES (:id, :title, :description, :challengeId, :programmeId, :leadId, :firstYear, :lastYear, :phase,
                   :state, :visibility, :estimateNumber, :version, :createdAt, :createdBy, :createdByName, :updatedAt,
                   :withdrawnAt, :stoppedAt, :createdAt)
            """).bindAll(project.row()).insertIfAbsent();
        if (inserted) {
            share(project);
        }
        return inserted;
    }

    /** Only what moves between the sums of all projects is taken out of them and put back. */
    void update(WholeProject stored, WholeProject next) {
        Instant away = stored.row().awaySince();
        if (away != null
                && next.row().awaySince() == null
                && away.isBefore(next.row().updatedAt())) {
            cameBack(next.row(), away);
        }
        if (next.row().isSummedWith(stored.row())) {
            update(next.row());
            return;
        }
        Set<ProjectId> ids = Set.of(next.row().id());
        tally.leave(ids);
        update(next.row());
        tally.join(ids);
    }

    private void cameBack(ProjectRow project, Instant away) {
        database.sql("INSERT INTO project_absence (project_id, began_at, ended_at) VALUES (:id, :began, :ended)")
                .bind("id", project.id())
                .bind("began", away)
                .bind("ended", project.updatedAt())
                .update();
    }

    private void update(ProjectRow project) {
        database.sql("""
            UPDATE project
               SET title = :title, description = :description, challenge_id = :challengeId, programme_id = :programmeId,
                   lead_id = :leadId, first_year = :firstYear, last_year = :lastYear, phase = :phase, state = :state,
                   visibility = :visibility, estimate_number = :estimateNumber, version = :version,
                   updated_at = :updatedAt, withdrawn_at = :withdrawnAt, stopped_at = :stoppedAt
             WHERE id = :id
            """).bindAll(project).update();
    }

    /** From now on others see it. */
    void shownOtherwise(WholeProject project) {
        database.sql("UPDATE project SET seen_since = :at WHERE id = :id")
                .bind("at", project.row().updatedAt())
                .bind("id", project.row().id())
                .update();
    }

    void updateShares(WholeProject project) {
        database.sql("DELETE FROM project_audience WHERE record_id = :id")
                .bind("id", project.row().id())
                .update();
        share(project);
    }

    private void share(WholeProject project) {
        database.sql("INSERT INTO project_audience (record_id, principal_id) VALUES (:recordId, :principalId)")
                .updateEach(project.sharedWith().stream()
                        .map(id -> new Named(project.row().id(), id))
                        .toList());
    }

    void insert(EstimateRow estimate, NewCostEstimate given) {
        database.sql("""
            INSERT INTO cost_estimate (id, project_id, number, price_level, source, note, made_at, made_by, made_by_name)
            VALUES (:id, :projectId, :number, :priceLevel, :source, :note, :madeAt, :madeBy, :madeByName)
            """).bindAll(estimate).update();
        database.sql("""
            INSERT INTO cost_estimate_line (estimate_id, year, kind, amount, factor, indexed)
            VALUES (:estimateId, :year, :kind, :amount, :factor, :indexed)
            """).updateEach(estimate.lines(given));
        database.sql("""
            INSERT INTO cost_estimate_rate (estimate_id, from_year, percent)
            VALUES (:estimateId, :fromYear, :percent)
            """).updateEach(estimate.rates(given));
    }

    /** The years for which it has cost, in the newest estimate, contributions, or amounts that were asked or divided. */
    Optional<Years> years(ProjectId id) {
        List<Years> used = database.sql("""
            SELECT MIN(used.year) AS first_year, MAX(used.year) AS last_year
              FROM (SELECT l.year
                      FROM project p
                      JOIN cost_estimate e ON e.project_id = p.id AND e.number = p.estimate_number
                      JOIN cost_estimate_line l ON l.estimate_id = e.id
                     WHERE p.id = :id
                     UNION ALL
                    SELECT l.year
                      FROM contribution c
                      JOIN contribution_line l ON l.contribution_id = c.id
                     WHERE c.project_id = :id
                     UNION ALL
                    SELECT l.year FROM funding_application_line l WHERE l.project_id = :id
                     UNION ALL
                    SELECT l.year
                      FROM cost_division d
                      JOIN cost_division_line l ON l.division_id = d.id
                     WHERE d.project_id = :id AND d.withdrawn_at IS NULL) used
            HAVING MIN(used.year) IS NOT NULL
            """)
                .bind("id", id)
                .list(row -> new Years(row.number("first_year"), row.number("last_year")));
        return used.stream().findFirst();
    }

    /** What is committed to it, and did not lapse, or paid. */
    BigDecimal committed(ProjectId id, LocalDate today) {
        return database.sql("""
            SELECT COALESCE(SUM(l.amount), 0) AS amount
              FROM contribution c
              JOIN contribution_line l ON l.contribution_id = c.id
             WHERE c.project_id = :id
               AND (c.state = 'PAID'
                    OR c.state = 'COMMITTED' AND COALESCE(c.expires_on, :today) >= :today)
            """)
                .bind("id", id)
                .bind("today", today)
                .single(row -> row.decimal("amount"))
                .orElse(BigDecimal.ZERO);
    }
}
