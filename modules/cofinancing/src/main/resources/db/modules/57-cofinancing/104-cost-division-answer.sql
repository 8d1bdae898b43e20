--liquibase formatted sql

--changeset noaber:57-104-cost-division-answer
-- The last answer of each party of each sending; those of an earlier round have lapsed.
CREATE TABLE cost_division_answer (
  division_id      BINARY(16)    NOT NULL,
  round            INT           NOT NULL,
  position         INT           NOT NULL,
  verdict          VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  remark           VARCHAR(2000) NULL,
  document         VARCHAR(100)  NULL,
  recorded_at      DATETIME(6)   NOT NULL,
  recorded_by      BINARY(16)    NOT NULL,
  recorded_by_name VARCHAR(200)  NOT NULL,
  PRIMARY KEY (division_id, round, position),
  CONSTRAINT answer_to_division FOREIGN KEY (division_id) REFERENCES cost_division (id)
);
