--liquibase formatted sql

--changeset noaber:57-100-cost-division
-- The number of the proposal that was sent, NULL when none was; round counts how often one was. No lines: what it costs is open.
CREATE TABLE cost_division (
  id              BINARY(16)    NOT NULL,
  title           VARCHAR(300)  NOT NULL,
  project_id      BINARY(16)    NULL,
  source          VARCHAR(500)  NULL,
  visibility      VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sent_number     INT           NULL,
  sent_at         DATETIME(6)   NULL,
  deadline        DATE          NULL,
  round           INT           NOT NULL,
  booked_at       DATETIME(6)   NULL,
  version         INT           NOT NULL,
  created_at      DATETIME(6)   NOT NULL,
  created_by      BINARY(16)    NOT NULL,
  created_by_name VARCHAR(200)  NOT NULL,
  updated_at      DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  KEY cost_division_by_update (updated_at, id),
  KEY cost_division_of_project (project_id, updated_at, id),
  CONSTRAINT division_of_project FOREIGN KEY (project_id) REFERENCES project (id)
);
