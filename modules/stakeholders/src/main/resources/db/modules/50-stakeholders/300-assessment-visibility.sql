--liquibase formatted sql

--changeset noaber:50-stakeholders-300-assessment-visibility
ALTER TABLE assessment ADD COLUMN visibility VARCHAR(12) NOT NULL DEFAULT 'TEAM';
