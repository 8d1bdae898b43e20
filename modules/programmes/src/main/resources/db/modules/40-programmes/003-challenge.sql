--liquibase formatted sql

--changeset noaber:40-003-challenge
CREATE TABLE challenge (
  id              BINARY(16)   NOT NULL,
  programme_id    BINARY(16)   NOT NULL,
  number          INT          NOT NULL,
  name            VARCHAR(200) NULL,
  description     MEDIUMTEXT   NULL,
  version         INT          NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  created_by      BINARY(16)   NOT NULL,
  created_by_name VARCHAR(200) NOT NULL,
  updated_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY challenge_of_programme (programme_id, number),
  CONSTRAINT challenge_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
);
