--liquibase formatted sql

--changeset noaber:80-007-disclosure-record-digest
ALTER TABLE disclosure_record
  MODIFY COLUMN digest BINARY(32) NULL COMMENT 'of what was assessed: when it was gathered, and at each decision since';
