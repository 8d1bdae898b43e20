package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.sql.Database;

/**
 * Keeps what is added up of each project, so that thousands of them can be added up while a page is made. It is written
 * anew in each transaction that changes a project's money, under the lock of the project.
 */
@Singleton
final class FundingTally {

    private final Database database;

    FundingTally(Database database) {
        this.database = database;
    }

    void refresh(Set<ProjectId> projects) {
        database.sql("DELETE FROM funding_tally WHERE project_id IN (:projects)")
                .bind("projects", projects)
                .update();
        database.sql("""
            INSERT INTO funding_tally (project_id, year, kind, until, cost, sure, likely, hoped)
            SELECT t.project_id, t.year, t.kind, t.until, SUM(t.cost), SUM(t.sure), SUM(t.likely), SUM(t.hoped)
              FROM (SELECT p.id AS project_id, l.year, l.kind, CAST('9999-12-31' AS DATE) AS until,
                           l.indexed AS cost, 0 AS sure, 0 AS likely, 0 AS hoped
                      FROM project p
                      JOIN cost_estimate e ON e.project_id = p.id AND e.number = p.estimate_number
                      JOIN cost_estimate_line l ON l.estimate_id = e.id
                     WHERE p.id IN (:projects)
                     UNION ALL
                    SELECT c.project_id, l.year, l.kind,
                           CASE WHEN c.state IN ('PLEDGED', 'COMMITTED') AND c.expires_on IS NOT NULL
                                THEN c.expires_on ELSE CAST('9999-12-31' AS DATE) END,
                           0,
                           CASE WHEN c.state IN ('COMMITTED', 'PAID') THEN l.amount ELSE 0 END,
                           CASE WHEN c.state = 'PLEDGED' THEN l.amount ELSE 0 END,
                           CASE WHEN c.state IN ('IDEA', 'REQUESTED') THEN l.amount ELSE 0 END
                      FROM contribution c
                      JOIN contribution_line l ON l.contribution_id = c.id
                     WHERE c.project_id IN (:projects)
                       AND c.state NOT IN ('REFUSED', 'WITHDRAWN')) t
             GROUP BY t.project_id, t.year, t.kind, t.until
            """).bind("projects", projects).update();
    }
}
