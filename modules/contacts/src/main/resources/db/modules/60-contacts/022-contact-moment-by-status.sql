--liquibase formatted sql

--changeset noaber:60-022-contact-moment-by-status
-- Drafts and planned ones are few among many that were held; the counts that the other index was for are tallied now.
ALTER TABLE contact_moment
  DROP KEY contact_moment_counted,
  ADD KEY contact_moment_by_status (status, starts_at, id, withdrawn_at, visibility, channel, owner_id);
