--liquibase formatted sql

--changeset noaber:57-008-contribution-step
CREATE TABLE contribution_step (
  contribution_id  BINARY(16)    NOT NULL,
  number           INT           NOT NULL,
  state            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken_on         DATE          NULL,
  level            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NULL,
  document         VARCHAR(100)  NULL,
  note             VARCHAR(2000) NULL,
  recorded_at      DATETIME(6)   NOT NULL,
  recorded_by      BINARY(16)    NOT NULL,
  recorded_by_name VARCHAR(200)  NOT NULL,
  PRIMARY KEY (contribution_id, number),
  CONSTRAINT step_of_contribution FOREIGN KEY (contribution_id) REFERENCES contribution (id)
);
