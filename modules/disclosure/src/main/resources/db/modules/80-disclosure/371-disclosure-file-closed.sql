--liquibase formatted sql

--changeset noaber:80-371-disclosure-file-closed
-- Who finished it and when: from then on it keeps no record from being removed when its own time is over.
ALTER TABLE disclosure_file
  ADD COLUMN closed_at DATETIME(6) NULL,
  ADD COLUMN closed_by BINARY(16) NULL,
  ADD COLUMN closed_by_name VARCHAR(200) NULL;
