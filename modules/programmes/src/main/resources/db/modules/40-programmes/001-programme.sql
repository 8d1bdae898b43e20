--liquibase formatted sql

--changeset noaber:40-001-programme
CREATE TABLE programme (
  id           BINARY(16)    NOT NULL,
  abbreviation VARCHAR(20)   NOT NULL,
  name         VARCHAR(200)  NOT NULL,
  description  TEXT          NOT NULL,
  source       VARCHAR(1000) NOT NULL,
  certainty    VARCHAR(20)   NOT NULL,
  PRIMARY KEY (id),
  KEY programme_by_name (name, id)
);
