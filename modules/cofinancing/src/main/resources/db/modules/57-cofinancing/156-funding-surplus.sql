--liquibase formatted sql

--changeset noaber:57-156-funding-surplus
-- Of which projects and kinds more is given for sure than they cost, lapsed or not: the few of which it is worth adding up
-- what they have over. Kept with the tally.
CREATE TABLE funding_surplus (
  project_id BINARY(16)  NOT NULL,
  kind       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (project_id, kind),
  CONSTRAINT surplus_of_project FOREIGN KEY (project_id) REFERENCES project (id)
);

--changeset noaber:57-156-funding-surplus-filled
INSERT INTO funding_surplus (project_id, kind)
SELECT l.project_id, l.kind
  FROM funding_tally l
 GROUP BY l.project_id, l.kind
HAVING SUM(l.sure) > SUM(l.cost);
