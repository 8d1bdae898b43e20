--liquibase formatted sql

--changeset noaber:58-agenda-007-governance-body-merged-into
ALTER TABLE governance_body
  ADD COLUMN merged_into BINARY(16) NULL,
  ADD CONSTRAINT governance_body_merged_into FOREIGN KEY (merged_into) REFERENCES governance_body (id);
