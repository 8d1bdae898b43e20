--liquibase formatted sql

--changeset noaber:60-009-challenge-is-there
ALTER TABLE contact_moment_challenge
  ADD CONSTRAINT contact_moment_about_one_challenge FOREIGN KEY (challenge_id) REFERENCES challenge (id),
  ADD CONSTRAINT contact_moment_about_one_programme FOREIGN KEY (programme_id) REFERENCES programme (id);
