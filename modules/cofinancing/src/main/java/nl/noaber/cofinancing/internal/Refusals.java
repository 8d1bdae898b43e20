package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import nl.noaber.cofinancing.CashierMandate;
import nl.noaber.cofinancing.Contribution;
import nl.noaber.cofinancing.ContributionId;
import nl.noaber.cofinancing.CostDivision;
import nl.noaber.cofinancing.FundingOpportunity;
import nl.noaber.cofinancing.Project;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.cofinancing.Recording;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.Problem;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;

/** Says no to who may not, and has the audit trail know that it was tried. */
@Singleton
final class Refusals {

    private final Database database;
    private final ChangeLog changeLog;

    Refusals(Database database, ChangeLog changeLog) {
        this.database = database;
        this.changeLog = changeLog;
    }

    <T> Recording<T> notAllowed(Viewer viewer, RecordRef record, ChangeAction action) {
        changeLog.refused(viewer, record, action);
        return Recording.refused(Problem.of("NOT_ALLOWED", ""));
    }

    /** To who may not see it, if it is there: the answer does not tell which. */
    <T> Recording<T> notFound(Viewer viewer, ProjectId id, ChangeAction action, String field) {
        missedProjects(viewer, Set.of(id.value()), action);
        return Recording.refused(Problem.of("NOT_FOUND", field));
    }

    /** The same of a contribution. */
    <T> Recording<T> notFound(Viewer viewer, ContributionId id, ChangeAction action) {
        missedContributions(viewer, Set.of(id.value()), action);
        return Recording.refused(Problem.of("NOT_FOUND", "id"));
    }

    /** Notes of each of these that is there after all that this viewer tried. */
    void missedProjects(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        database.sql("SELECT id FROM project WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(Project.TYPE, id), action));
    }

    void missedDivisions(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        database.sql("SELECT id FROM cost_division WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(CostDivision.TYPE, id), action));
    }

    void missedMandates(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        database.sql("SELECT id FROM cashier_mandate WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(CashierMandate.TYPE, id), action));
    }

    void missedOpportunities(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        database.sql("SELECT id FROM funding_opportunity WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(FundingOpportunity.TYPE, id), action));
    }

    void missedContributions(Viewer viewer, Set<UUID> ids, ChangeAction action) {
        database.sql("SELECT id FROM contribution WHERE id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"))
                .forEach(id -> changeLog.refused(viewer, new RecordRef(Contribution.TYPE, id), action));
    }
}
