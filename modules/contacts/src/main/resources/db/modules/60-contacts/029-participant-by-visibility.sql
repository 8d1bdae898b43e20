--liquibase formatted sql

--changeset noaber:60-029-participant-by-visibility
-- Partners see few of the contact moments of an organisation; when the last one was is asked of a whole list of those.
ALTER TABLE contact_moment_participant
  ADD KEY participant_organisation_visibly (organisation_id, visibility, starts_at, contact_moment_id, withdrawn, status);
