--liquibase formatted sql

--changeset noaber:60-025-challenge-by-visibility
ALTER TABLE contact_moment_challenge
  ADD KEY contact_moment_about_visibly (challenge_id, visibility, starts_at, contact_moment_id, withdrawn, status);
