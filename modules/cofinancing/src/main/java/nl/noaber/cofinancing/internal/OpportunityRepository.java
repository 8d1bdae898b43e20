package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.CostKind;
import nl.noaber.cofinancing.FundingApplication;
import nl.noaber.cofinancing.FundingOpportunityId;
import nl.noaber.cofinancing.MoneyLine;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.programmes.ChallengeId;
import nl.noaber.stakeholders.OrganisationId;

/** Reads whole funding opportunities to change them, and writes them. */
@Singleton
final class OpportunityRepository {

    private final Database database;

    OpportunityRepository(Database database) {
        this.database = database;
    }

    /** What says more of an opportunity. */
    enum PaperSort {
        DOCUMENT,
        LINK
    }

    private record Paper(FundingOpportunityId opportunityId, PaperSort sort, int position, String text) {}

    private record Theme(FundingOpportunityId opportunityId, ChallengeId challengeId) {}

    private record Named(FundingOpportunityId recordId, OrganisationId principalId) {}

    private record Line(
            FundingOpportunityId opportunityId, ProjectId projectId, int year, CostKind kind, BigDecimal amount) {}

    /** Nobody else changes these until the open transaction ends. */
    void lock(Collection<FundingOpportunityId> ids) {
        database.sql("SELECT id FROM funding_opportunity WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    /** The whole of it, whoever may see it, which nobody else changes until the open transaction ends. */
    Optional<WholeOpportunity> locked(FundingOpportunityId id) {
        return database.sql("SELECT")
                .append(OpportunityRow.COLUMNS)
                .append("FROM funding_opportunity o WHERE o.id = :id FOR UPDATE")
                .bind("id", id)
                .single(OpportunityRow::read)
                .map(this::whole);
    }

    private WholeOpportunity whole(OpportunityRow row) {
        FundingOpportunityId id = row.id();
        Map<PaperSort, List<String>> papers = database.sql("""
            SELECT sort, text FROM funding_opportunity_paper WHERE opportunity_id = :id ORDER BY sort, position
            """)
                .bind("id", id)
                .group(found -> found.choice("sort", PaperSort.class), found -> found.text("text"));
        return new WholeOpportunity(
                row,
                papers.getOrDefault(PaperSort.DOCUMENT, List.of()),
                papers.getOrDefault(PaperSort.LINK, List.of()),
                new HashSet<>(database.sql(
                                "SELECT challenge_id FROM funding_opportunity_challenge WHERE opportunity_id = :id")
                        .bind("id", id)
                        .list(found -> found.id("challenge_id", ChallengeId::new))),
                new HashSet<>(
                        database.sql("SELECT principal_id FROM funding_opportunity_audience WHERE record_id = :id")
                                .bind("id", id)
                                .list(found -> found.id("principal_id", OrganisationId::new))),
                applications(id));
    }

    private List<FundingApplication> applications(FundingOpportunityId id) {
        Map<ProjectId, List<MoneyLine>> lines = database.sql("""
            SELECT project_id, year, kind, amount
              FROM funding_application_line
             WHERE opportunity_id = :id
             ORDER BY project_id, year, kind
            """)
                .bind("id", id)
                .group(row -> row.id("project_id", ProjectId::new), ContributionRepository::line);
        return database.sql("""
            SELECT project_id, asked, contribution_id
              FROM funding_application
             WHERE opportunity_id = :id
             ORDER BY project_id
            """).bind("id", id).list(row -> {
            ProjectId project = row.id("project_id", ProjectId::new);
            return new FundingApplication(
                    project,
                    lines.getOrDefault(project, List.of()),
                    row.flag("asked"),
                    row.idOrNull("contribution_id", ContributionId::new));
        });
    }

    /**
     * Inserts it, unless its id is there already.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeOpportunity opportunity, OpportunityStepRow step) {
        boolean inserted = bound(database.sql("""
            INSERT INTO funding_opportunity (id, title, funder_id, scheme_id, opens, closes, closes_order,
                   decision, budget, minimum, maximum, highest_share, applicants, conditions, stage,
                   stage_since, step_number, owner_id, next_step, next_step_on, chance, asked, awarded, amount,
                   visibility, version, created_at, created_by, created_by_name, updated_at, withdrawn_at)
            VALUES (:id, :title, :funderId, :schemeId, :opens, :closes, :closesOrder,
                   :decision, :budget, :minimum, :maximum, :highestShare, :applicants, :conditions, :stage,
                   :stageSince, :stepNumber, :ownerId, :nextStep, :nextStepOn, :chance, :asked, :awarded,
                   COALESCE(:awarded, :asked, :maximum, 0), :visibility, :version, :createdAt, :createdBy,
                   :createdByName, :updatedAt, :withdrawnAt)
            """), opportunity.row()).insertIfAbsent();
        if (inserted) {
            insertBeside(opportunity);
            insert(step);
        }
        return inserted;
    }

    void update(OpportunityRow row) {
        bound(database.sql("""
            UPDATE funding_opportunity
               SET title = :title, funder_id = :funderId, scheme_id = :schemeId, opens = :opens, closes = :closes,
                   closes_order = :closesOrder, decision = :decision, budget = :budget, minimum = :minimum,
                   maximum = :maximum, highest_share = :highestShare, applicants = :applicants, conditions = :conditions,
                   stage = :stage, stage_since = :stageSince, step_number = :stepNumber, owner_id = :ownerId,
                   next_step = :nextStep, next_step_on = :nextStepOn, chance = :chance, asked = :asked,
                   awarded = :awarded, amount = COALESCE(:awarded, :asked, :maximum, 0), visibility = :visibility, version = :version,
                   updated_at = :updatedAt, withdrawn_at = :withdrawnAt
             WHERE id = :id
            """), row).update();
    }

    private static Sql bound(Sql sql, OpportunityRow row) {
        return sql.bind("id", row.id())
                .bindAll(row.written())
                .bindAll(row.standing())
                .bindAll(row.kept());
    }

    /** Writes what hangs on it anew, but for what is asked. */
    void updateBeside(WholeOpportunity opportunity) {
        FundingOpportunityId id = opportunity.row().id();
        database.sql("DELETE FROM funding_opportunity_paper WHERE opportunity_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM funding_opportunity_challenge WHERE opportunity_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM funding_opportunity_audience WHERE record_id = :id")
                .bind("id", id)
                .update();
        insertBeside(opportunity);
    }

    private void insertBeside(WholeOpportunity opportunity) {
        FundingOpportunityId id = opportunity.row().id();
        List<Paper> papers = new ArrayList<>(papers(id, PaperSort.DOCUMENT, opportunity.documents()));
        papers.addAll(papers(id, PaperSort.LINK, opportunity.links()));
        database.sql("""
            INSERT INTO funding_opportunity_paper (opportunity_id, sort, position, text)
            VALUES (:opportunityId, :sort, :position, :text)
            """).updateEach(papers);
        database.sql("""
            INSERT INTO funding_opportunity_challenge (opportunity_id, challenge_id)
            VALUES (:opportunityId, :challengeId)
            """)
                .updateEach(opportunity.challenges().stream()
                        .map(challenge -> new Theme(id, challenge))
                        .toList());
        database.sql("""
            INSERT INTO funding_opportunity_audience (record_id, principal_id)
            VALUES (:recordId, :principalId)
            """)
                .updateEach(opportunity.sharedWith().stream()
                        .map(organisation -> new Named(id, organisation))
                        .toList());
    }

    private static List<Paper> papers(FundingOpportunityId id, PaperSort sort, List<String> texts) {
        List<Paper> papers = new ArrayList<>();
        texts.forEach(text -> papers.add(new Paper(id, sort, papers.size(), text)));
        return papers;
    }

    void insert(OpportunityStepRow step) {
        database.sql("""
            INSERT INTO funding_opportunity_step (opportunity_id, number, stage, taken_on, document, note, recorded_at,
                   recorded_by, recorded_by_name)
            VALUES (:opportunityId, :number, :stage, :takenOn, :document, :note, :recordedAt,
                   :recordedBy, :recordedByName)
            """).updateEach(List.of(step));
    }

    /** The step by which it stands where it stands. */
    OpportunityStepRow lastStep(OpportunityRow row) {
        return database.sql("""
            SELECT opportunity_id, number, stage, taken_on, document, note, recorded_at, recorded_by, recorded_by_name
              FROM funding_opportunity_step
             WHERE opportunity_id = :id
               AND number = :step
            """)
                .bind("id", row.id())
                .bind("step", row.standing().stepNumber())
                .single(OpportunityStepRow::read)
                .orElseThrow();
    }

    /** How often it was awarded so far. */
    int awards(FundingOpportunityId id) {
        return (int) database.sql("""
            SELECT COUNT(*)
              FROM funding_opportunity_step
             WHERE opportunity_id = :id
               AND stage = 'AWARDED'
            """).bind("id", id).count();
    }

    /** Writes what is asked, and what was awarded, anew. */
    void updateApplications(WholeOpportunity opportunity) {
        FundingOpportunityId id = opportunity.row().id();
        database.sql("DELETE FROM funding_application_line WHERE opportunity_id = :id")
                .bind("id", id)
                .update();
        database.sql("DELETE FROM funding_application WHERE opportunity_id = :id")
                .bind("id", id)
                .update();
        database.sql("""
            INSERT INTO funding_application (opportunity_id, project_id, asked, contribution_id)
            VALUES (:opportunity, :projectId, :asked, :contributionId)
            """).bind("opportunity", id).updateEach(opportunity.applications());
        database.sql("""
            INSERT INTO funding_application_line (opportunity_id, project_id, year, kind, amount)
            VALUES (:opportunityId, :projectId, :year, :kind, :amount)
            """)
                .updateEach(opportunity.applications().stream()
                        .flatMap(one -> one.lines().stream()
                                .map(line -> new Line(id, one.projectId(), line.year(), line.kind(), line.amount())))
                        .toList());
    }
}
