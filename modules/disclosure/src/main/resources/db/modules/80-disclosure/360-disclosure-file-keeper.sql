--liquibase formatted sql

--changeset noaber:80-360-disclosure-file-keeper
-- Who keeps it now, when that is not who opened it: one with a confidential record is seen by its keeper alone.
ALTER TABLE disclosure_file
  ADD COLUMN kept_by BINARY(16) NULL,
  ADD COLUMN kept_by_name VARCHAR(200) NULL;
