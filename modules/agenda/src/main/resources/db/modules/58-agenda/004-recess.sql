--liquibase formatted sql

--changeset noaber:58-agenda-004-recess
-- From the list that comes with Noaber; users cannot change it.
CREATE TABLE recess (
  id           BINARY(16)  NOT NULL,
  calendar     VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name         VARCHAR(50) NOT NULL,
  english_name VARCHAR(50) NOT NULL,
  first_day    DATE        NOT NULL,
  last_day     DATE        NOT NULL,
  source       TEXT        NOT NULL,
  certainty    VARCHAR(20) NOT NULL,
  PRIMARY KEY (id),
  KEY recess_by_day (first_day, id)
);
