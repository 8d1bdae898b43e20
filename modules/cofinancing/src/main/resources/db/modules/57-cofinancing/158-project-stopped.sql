--liquibase formatted sql

--changeset noaber:57-158-project-stopped
-- Since when a project is stopped: it is in no sum of several projects from then on, and what it counted for is told as lost.
ALTER TABLE project ADD COLUMN stopped_at DATETIME(6) NULL;

--changeset noaber:57-158-project-stopped-filled
UPDATE project SET stopped_at = updated_at WHERE state = 'STOPPED';

--changeset noaber:57-158-funding-total-emptied
DELETE FROM funding_total;

--changeset noaber:57-158-funding-total-filled
INSERT INTO funding_total (programme_id, about_id, challenge_id, visibility, year, kind, until, cost, sure, likely, hoped)
SELECT p.programme_id, COALESCE(p.challenge_id, p.programme_id), MAX(p.challenge_id), p.visibility, l.year, l.kind, l.until,
       SUM(l.cost), SUM(l.sure), SUM(l.likely), SUM(l.hoped)
  FROM project p
  JOIN funding_tally l ON l.project_id = p.id
 WHERE p.withdrawn_at IS NULL
   AND p.stopped_at IS NULL
 GROUP BY p.programme_id, COALESCE(p.challenge_id, p.programme_id), p.visibility, l.year, l.kind, l.until;
