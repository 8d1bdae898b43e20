--liquibase formatted sql

--changeset noaber:57-123-funding-opportunity-challenge
CREATE TABLE funding_opportunity_challenge (
  opportunity_id BINARY(16) NOT NULL,
  challenge_id   BINARY(16) NOT NULL,
  PRIMARY KEY (opportunity_id, challenge_id),
  KEY opportunity_of_challenge (challenge_id, opportunity_id),
  CONSTRAINT challenge_of_opportunity FOREIGN KEY (opportunity_id) REFERENCES funding_opportunity (id),
  CONSTRAINT opportunity_serves_challenge FOREIGN KEY (challenge_id) REFERENCES challenge (id)
);
