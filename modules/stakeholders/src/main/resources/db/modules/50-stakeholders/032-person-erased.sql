--liquibase formatted sql

--changeset noaber:50-stakeholders-032-person-erased
ALTER TABLE person ADD COLUMN erased_at DATETIME(6) NULL COMMENT 'since when it is a pseudonym, for good';
