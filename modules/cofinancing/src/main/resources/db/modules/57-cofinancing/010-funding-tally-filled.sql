--liquibase formatted sql

--changeset noaber:57-010-funding-tally-filled
INSERT INTO funding_tally (project_id, year, kind, until, cost, sure, likely, hoped)
SELECT t.project_id, t.year, t.kind, t.until, SUM(t.cost), SUM(t.sure), SUM(t.likely), SUM(t.hoped)
  FROM (SELECT p.id AS project_id, l.year, l.kind, CAST('9999-12-31' AS DATE) AS until,
               l.indexed AS cost, 0 AS sure, 0 AS likely, 0 AS hoped
          FROM project p
          JOIN cost_estimate e ON e.project_id = p.id AND e.number = p.estimate_number
          JOIN cost_estimate_line l ON l.estimate_id = e.id
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
         WHERE c.state NOT IN ('REFUSED', 'WITHDRAWN')) t
 GROUP BY t.project_id, t.year, t.kind, t.until;
