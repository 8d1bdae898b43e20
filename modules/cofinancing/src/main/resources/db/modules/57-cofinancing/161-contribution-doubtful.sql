--liquibase formatted sql

--changeset noaber:57-161-contribution-doubtful
-- The few of which a condition failed, which a sum tells of.
ALTER TABLE contribution ADD KEY contribution_doubtful (condition_failed, project_id);
