package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RenamedUser;
import nl.noaber.kernel.personal.UserNames;
import nl.noaber.kernel.sql.Database;

/** Who planned, estimated, gave, divided and agreed. */
@Singleton
final class UserNamesInMoney implements UserNames {

    private final Database database;

    UserNamesInMoney(Database database) {
        this.database = database;
    }

    @Override
    public void rename(Viewer viewer, List<RenamedUser> users, RecordRef because) {
        List<UUID> ids = users.stream().map(RenamedUser::id).toList();
        database.sql("""
            UPDATE project
              JOIN user_account ON user_account.id = project.created_by
               SET project.created_by_name = user_account.name
             WHERE project.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE cost_estimate
              JOIN user_account ON user_account.id = cost_estimate.made_by
               SET cost_estimate.made_by_name = user_account.name
             WHERE cost_estimate.made_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE contribution
              JOIN user_account ON user_account.id = contribution.created_by
               SET contribution.created_by_name = user_account.name
             WHERE contribution.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE contribution_step
              JOIN user_account ON user_account.id = contribution_step.recorded_by
               SET contribution_step.recorded_by_name = user_account.name
             WHERE contribution_step.recorded_by IN (:users)
            """).bind("users", ids).update();
        renameInDivisions(ids);
        renameInOpportunities(ids);
    }

    private void renameInDivisions(List<UUID> ids) {
        database.sql("""
            UPDATE cost_division
              JOIN user_account ON user_account.id = cost_division.created_by
               SET cost_division.created_by_name = user_account.name
             WHERE cost_division.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE cost_division_proposal
              JOIN user_account ON user_account.id = cost_division_proposal.made_by
               SET cost_division_proposal.made_by_name = user_account.name
             WHERE cost_division_proposal.made_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE cost_division_answer
              JOIN user_account ON user_account.id = cost_division_answer.recorded_by
               SET cost_division_answer.recorded_by_name = user_account.name
             WHERE cost_division_answer.recorded_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE cashier_mandate
              JOIN user_account ON user_account.id = cashier_mandate.created_by
               SET cashier_mandate.created_by_name = user_account.name
             WHERE cashier_mandate.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE cashier_line
              JOIN user_account ON user_account.id = cashier_line.recorded_by
               SET cashier_line.recorded_by_name = user_account.name
             WHERE cashier_line.recorded_by IN (:users)
            """).bind("users", ids).update();
    }

    private void renameInOpportunities(List<UUID> ids) {
        database.sql("""
            UPDATE funding_opportunity
              JOIN user_account ON user_account.id = funding_opportunity.created_by
               SET funding_opportunity.created_by_name = user_account.name
             WHERE funding_opportunity.created_by IN (:users)
            """).bind("users", ids).update();
        database.sql("""
            UPDATE funding_opportunity_step
              JOIN user_account ON user_account.id = funding_opportunity_step.recorded_by
               SET funding_opportunity_step.recorded_by_name = user_account.name
             WHERE funding_opportunity_step.recorded_by IN (:users)
            """).bind("users", ids).update();
    }
}
