--liquibase formatted sql

--changeset noaber:60-024-contact-moment-by-visibility
-- Partners see few among many that are the team's own.
ALTER TABLE contact_moment
  ADD KEY contact_moment_by_visibility (visibility, starts_at, id, withdrawn_at, status, channel, owner_id);
