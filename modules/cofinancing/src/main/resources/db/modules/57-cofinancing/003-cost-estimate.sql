--liquibase formatted sql

--changeset noaber:57-003-cost-estimate
CREATE TABLE cost_estimate (
  id           BINARY(16)    NOT NULL,
  project_id   BINARY(16)    NOT NULL,
  number       INT           NOT NULL,
  price_level  SMALLINT      NOT NULL,
  source       VARCHAR(500)  NOT NULL,
  note         VARCHAR(2000) NULL,
  made_at      DATETIME(6)   NOT NULL,
  made_by      BINARY(16)    NOT NULL,
  made_by_name VARCHAR(200)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY cost_estimate_of (project_id, number),
  CONSTRAINT estimate_of_project FOREIGN KEY (project_id) REFERENCES project (id)
);
