--liquibase formatted sql

--changeset noaber:70-privacy-011-retention-rule-term-set-by-unknown
-- Who wrote a rule last may have put its ground into other words alone: of a rule that was changed nobody knows who set the
-- term. NULL says so, and nobody approves what follows from it until somebody sets it again.
UPDATE retention_rule SET term_set_by = NULL WHERE version > 1;
