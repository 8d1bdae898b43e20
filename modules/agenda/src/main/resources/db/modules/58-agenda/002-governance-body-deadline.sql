--liquibase formatted sql

--changeset noaber:58-agenda-002-governance-body-deadline
CREATE TABLE governance_body_deadline (
  body_id BINARY(16)  NOT NULL,
  kind    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  count   INT         NOT NULL,
  unit    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (body_id, kind),
  CONSTRAINT deadline_of_governance_body FOREIGN KEY (body_id) REFERENCES governance_body (id)
);
