--liquibase formatted sql

--changeset noaber:57-140-project-withdrawn
-- When the time of what was withdrawn is over.
ALTER TABLE project ADD KEY project_withdrawn (withdrawn_at, id);
