package nl.noaber.cofinancing.internal;

import jakarta.inject.Singleton;
import java.util.Set;
import nl.noaber.cofinancing.ProjectId;
import nl.noaber.kernel.sql.Database;

/**
 * Keeps what is added up of each project, and what is added up of all of them, so that a picture of thousands can be made while
 * a page waits. Both are written in each transaction that changes a project's money, or what it is added up by, under the lock
 * of the project.
 */
@Singleton
final class FundingTally {

    private final Database database;

    FundingTally(Database database) {
        this.database = database;
    }

    /** Adds up anew what projects cost and are given. */
    void refresh(Set<ProjectId> projects) {
        leave(projects);
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
        surplus(projects);
        join(projects);
    }

    private void surplus(Set<ProjectId> projects) {
        database.sql("DELETE FROM funding_surplus WHERE project_id IN (:projects)")
                .bind("projects", projects)
                .update();
        database.sql("""
            INSERT INTO funding_surplus (project_id, kind)
            SELECT l.project_id, l.kind
              FROM funding_tally l
             WHERE l.project_id IN (:projects)
             GROUP BY l.project_id, l.kind
            HAVING SUM(l.sure) > SUM(l.cost)
            """).bind("projects", projects).update();
    }

    /** To be called before a project comes to be of another challenge or programme, seen by others, withdrawn or stopped. */
    void leave(Set<ProjectId> projects) {
        total(projects, -1);
    }

    /** To be called after that. */
    void join(Set<ProjectId> projects) {
        total(projects, 1);
    }

    private void total(Set<ProjectId> projects, int sign) {
        database.sql("""
            INSERT INTO funding_total (programme_id, about_id, challenge_id, visibility, year, kind, until, cost, sure,
                   likely, hoped)
            SELECT t.programme_id, t.about_id, t.challenge_id, t.visibility, t.year, t.kind, t.until, t.cost, t.sure,
                   t.likely, t.hoped
              FROM (SELECT p.programme_id, COALESCE(p.challenge_id, p.programme_id) AS about_id,
                           MAX(p.challenge_id) AS challenge_id, p.visibility, l.year, l.kind, l.until,
                           :sign * SUM(l.cost) AS cost, :sign * SUM(l.sure) AS sure,
                           :sign * SUM(l.likely) AS likely, :sign * SUM(l.hoped) AS hoped
                      FROM project p
                      JOIN funding_tally l ON l.project_id = p.id
                     WHERE p.id IN (:projects)
                       AND p.withdrawn_at IS NULL
                       AND p.stopped_at IS NULL
                     GROUP BY p.programme_id, COALESCE(p.challenge_id, p.programme_id), p.visibility, l.year, l.kind,
                           l.until) t
             ORDER BY t.programme_id, t.about_id, t.visibility, t.year, t.kind, t.until
                ON DUPLICATE KEY UPDATE
                   funding_total.cost = funding_total.cost + VALUES(cost),
                   funding_total.sure = funding_total.sure + VALUES(sure),
                   funding_total.likely = funding_total.likely + VALUES(likely),
                   funding_total.hoped = funding_total.hoped + VALUES(hoped)
            """).bind("projects", projects).bind("sign", sign).update();
    }
}
