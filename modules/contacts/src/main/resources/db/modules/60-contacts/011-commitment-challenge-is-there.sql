--liquibase formatted sql

--changeset noaber:60-011-commitment-challenge-is-there
ALTER TABLE commitment_challenge
  ADD CONSTRAINT commitment_about_one_challenge FOREIGN KEY (challenge_id) REFERENCES challenge (id);
