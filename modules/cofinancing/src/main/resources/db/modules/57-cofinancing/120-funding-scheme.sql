--liquibase formatted sql

--changeset noaber:57-120-funding-scheme
CREATE TABLE funding_scheme (
  id          BINARY(16)   NOT NULL,
  name        VARCHAR(200) NOT NULL,
  description VARCHAR(500) NOT NULL,
  source      VARCHAR(500) NULL,
  PRIMARY KEY (id),
  UNIQUE KEY funding_scheme_by_name (name)
);
