--liquibase formatted sql

--changeset noaber:60-006-commitment-challenge
CREATE TABLE commitment_challenge (
  commitment_id BINARY(16) NOT NULL,
  challenge_id  BINARY(16) NOT NULL,
  PRIMARY KEY (commitment_id, challenge_id),
  KEY commitment_about_challenge (challenge_id, commitment_id),
  CONSTRAINT challenge_of_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id)
);
