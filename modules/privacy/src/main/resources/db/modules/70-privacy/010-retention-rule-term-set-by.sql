--liquibase formatted sql

--changeset noaber:70-privacy-010-retention-rule-term-set-by
-- Who set how long it is, whoever put its ground into other words since: another one approves what follows from it.
ALTER TABLE retention_rule ADD COLUMN term_set_by BINARY(16) NULL;

--changeset noaber:70-privacy-010-retention-rule-term-set-by-until-now
UPDATE retention_rule SET term_set_by = updated_by;
