package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.Project;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchIndex;

/** Removes projects and contributions for good, when their time is over: what hangs on them first. */
@Singleton
final class RemovingMoney {

    private final Database database;
    private final SearchIndex search;
    private final ChangeLog changeLog;

    RemovingMoney(Database database, SearchIndex search, ChangeLog changeLog) {
        this.database = database;
        this.search = search;
        this.changeLog = changeLog;
    }

    /** These, which the caller has locked, with their estimates, contributions, divisions and cash books. */
    void projects(Viewer viewer, List<UUID> ids, RecordRef because) {
        if (ids.isEmpty()) {
            return;
        }
        List<UUID> given = database.sql("SELECT id FROM contribution WHERE project_id IN (:ids) FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        List<UUID> divided = database.sql("SELECT id FROM cost_division WHERE project_id IN (:ids) FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        List<UUID> kept = mandates(ids);
        removeMandates(kept);
        removeContributions(given);
        removeApplications(ids);
        removeDivisions(divided);
        removeEstimates(ids);
        removeProjects(ids);
        List<RecordRef> projects = refs(Project.TYPE, ids);
        search.remove(projects);
        search.remove(refs(CostDivision.TYPE, divided));
        List<RecordRef> all = new ArrayList<>(projects);
        all.addAll(refs(Contribution.TYPE, given));
        all.addAll(refs(CostDivision.TYPE, divided));
        all.addAll(refs(CashierMandate.TYPE, kept));
        changeLog.empty(viewer, all, because);
    }

    /** These, which the caller has locked and which count for nothing. */
    void contributions(Viewer viewer, List<UUID> ids, RecordRef because) {
        if (!ids.isEmpty()) {
            removeContributions(ids);
            changeLog.empty(viewer, refs(Contribution.TYPE, ids), because);
        }
    }

    /** These, which the caller has locked; what was booked of them stays. */
    void divisions(Viewer viewer, List<UUID> ids, RecordRef because) {
        if (!ids.isEmpty()) {
            removeDivisions(ids);
            List<RecordRef> divisions = refs(CostDivision.TYPE, ids);
            search.remove(divisions);
            changeLog.empty(viewer, divisions, because);
        }
    }

    private static List<RecordRef> refs(String type, List<UUID> ids) {
        return ids.stream().map(id -> new RecordRef(type, id)).toList();
    }

    private void removeContributions(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM funding_application WHERE contribution_id IN (:ids) AND NOT asked")
                .bind("ids", ids)
                .update();
        database.sql("UPDATE funding_application SET contribution_id = NULL WHERE contribution_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contribution_step WHERE contribution_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contribution_past_expiry WHERE contribution_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contribution_past_line WHERE contribution_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contribution_line WHERE contribution_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contribution WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    private List<UUID> mandates(List<UUID> projects) {
        return database.sql("""
            SELECT m.id
              FROM cashier_mandate m
             WHERE m.project_id IN (:ids)
                OR m.division_id IN (SELECT d.id FROM cost_division d WHERE d.project_id IN (:ids))
               FOR UPDATE
            """).bind("ids", projects).list(row -> row.uuid("id"));
    }

    private void removeMandates(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM cashier_line WHERE mandate_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM cashier_mandate WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    /** What was asked for these projects, which is not part of what is asked any more. */
    private void removeApplications(List<UUID> projects) {
        List<UUID> asked = database.sql("""
            SELECT DISTINCT opportunity_id FROM funding_application WHERE project_id IN (:ids)
            """).bind("ids", projects).list(row -> row.uuid("opportunity_id"));
        if (asked.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM funding_application_line WHERE project_id IN (:ids)")
                .bind("ids", projects)
                .update();
        database.sql("DELETE FROM funding_application WHERE project_id IN (:ids)")
                .bind("ids", projects)
                .update();
        database.sql("""
            UPDATE funding_opportunity
               SET asked = (SELECT SUM(l.amount) FROM funding_application_line l WHERE l.opportunity_id = funding_opportunity.id)
             WHERE id IN (:asked)
            """).bind("asked", asked).update();
        database.sql("UPDATE funding_opportunity SET amount = COALESCE(asked, maximum, 0) WHERE id IN (:asked)")
                .bind("asked", asked)
                .update();
    }

    private void removeDivisions(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM cost_division_answer WHERE division_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM cost_division_share WHERE division_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM cost_division_proposal WHERE division_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM cost_division_line WHERE division_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM cost_division WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    private void removeEstimates(List<UUID> projects) {
        database.sql("""
            DELETE FROM cost_estimate_rate
             WHERE estimate_id IN (SELECT id FROM cost_estimate WHERE project_id IN (:ids))
            """).bind("ids", projects).update();
        database.sql("""
            DELETE FROM cost_estimate_line
             WHERE estimate_id IN (SELECT id FROM cost_estimate WHERE project_id IN (:ids))
            """).bind("ids", projects).update();
        database.sql("DELETE FROM cost_estimate WHERE project_id IN (:ids)")
                .bind("ids", projects)
                .update();
    }

    private void removeProjects(List<UUID> ids) {
        database.sql("DELETE FROM funding_surplus WHERE project_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM funding_tally WHERE project_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM project_absence WHERE project_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM project_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM project WHERE id IN (:ids)").bind("ids", ids).update();
    }
}
