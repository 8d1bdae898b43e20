--liquibase formatted sql

--changeset noaber:55-055-sign-off-merged
-- What was asked of an organisation that turned out to be another one, which was asked as well: that one goes on.
ALTER TABLE sign_off
  ADD COLUMN merged_into BINARY(16) NULL,
  ADD CONSTRAINT sign_off_merged_into FOREIGN KEY (merged_into) REFERENCES sign_off (id);
