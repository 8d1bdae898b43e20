--liquibase formatted sql

--changeset noaber:58-agenda-006-governance-body-withdrawn
ALTER TABLE governance_body ADD COLUMN withdrawn_at DATETIME(6) NULL;
