--liquibase formatted sql

--changeset noaber:57-130-funding-total
-- The tallies of all projects that are not withdrawn, added up by what a picture of all of them is asked by, and by who may see
-- them; kept by whoever changes a tally, or what a project is added up by. about_id is the challenge, or where there is none the
-- programme: a key holds no nulls.
CREATE TABLE funding_total (
  programme_id BINARY(16)    NOT NULL,
  about_id     BINARY(16)    NOT NULL,
  challenge_id BINARY(16)    NULL,
  visibility   VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year         SMALLINT      NOT NULL,
  kind         VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  until        DATE          NOT NULL,
  cost         DECIMAL(20,2) NOT NULL,
  sure         DECIMAL(20,2) NOT NULL,
  likely       DECIMAL(20,2) NOT NULL,
  hoped        DECIMAL(20,2) NOT NULL,
  PRIMARY KEY (programme_id, about_id, visibility, year, kind, until),
  KEY total_of_challenge (challenge_id),
  CONSTRAINT total_of_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT total_of_challenge FOREIGN KEY (challenge_id) REFERENCES challenge (id)
);

--changeset noaber:57-130-funding-total-filled
INSERT INTO funding_total (programme_id, about_id, challenge_id, visibility, year, kind, until, cost, sure, likely, hoped)
SELECT p.programme_id, COALESCE(p.challenge_id, p.programme_id), MAX(p.challenge_id), p.visibility, l.year, l.kind, l.until,
       SUM(l.cost), SUM(l.sure), SUM(l.likely), SUM(l.hoped)
  FROM project p
  JOIN funding_tally l ON l.project_id = p.id
 WHERE p.withdrawn_at IS NULL
 GROUP BY p.programme_id, COALESCE(p.challenge_id, p.programme_id), p.visibility, l.year, l.kind, l.until;
