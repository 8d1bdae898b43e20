--liquibase formatted sql

--changeset noaber:58-agenda-001-governance-body
CREATE TABLE governance_body (
  id              BINARY(16)  NOT NULL,
  organisation_id BINARY(16)  NOT NULL,
  level           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  rhythm          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  recesses        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         INT         NOT NULL,
  updated_at      DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY governance_body_organisation (organisation_id),
  CONSTRAINT governance_body_is_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
