--liquibase formatted sql

--changeset noaber:57-131-contribution-past-line
-- The amounts of a contribution that others took the place of: what it was before replaced_at. Where it stood is in its steps.
CREATE TABLE contribution_past_line (
  contribution_id BINARY(16)    NOT NULL,
  version         INT           NOT NULL,
  replaced_at     DATETIME(6)   NOT NULL,
  year            SMALLINT      NOT NULL,
  kind            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount          DECIMAL(15,2) NOT NULL,
  PRIMARY KEY (contribution_id, version, year, kind),
  CONSTRAINT past_line_of_contribution FOREIGN KEY (contribution_id) REFERENCES contribution (id)
);

--changeset noaber:57-131-estimate-by-day
ALTER TABLE cost_estimate ADD KEY cost_estimate_by_day (made_at, project_id);

--changeset noaber:57-131-contribution-by-expiry
ALTER TABLE contribution ADD KEY contribution_by_expiry (expires_on, id);
