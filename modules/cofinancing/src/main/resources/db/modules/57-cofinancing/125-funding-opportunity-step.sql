--liquibase formatted sql

--changeset noaber:57-125-funding-opportunity-step
CREATE TABLE funding_opportunity_step (
  opportunity_id   BINARY(16)    NOT NULL,
  number           INT           NOT NULL,
  stage            VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken_on         DATE          NOT NULL,
  document         VARCHAR(100)  NULL,
  note             VARCHAR(2000) NULL,
  recorded_at      DATETIME(6)   NOT NULL,
  recorded_by      BINARY(16)    NOT NULL,
  recorded_by_name VARCHAR(200)  NOT NULL,
  PRIMARY KEY (opportunity_id, number),
  CONSTRAINT step_of_opportunity FOREIGN KEY (opportunity_id) REFERENCES funding_opportunity (id)
);
