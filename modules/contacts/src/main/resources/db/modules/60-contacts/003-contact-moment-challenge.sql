--liquibase formatted sql

--changeset noaber:60-003-contact-moment-challenge
CREATE TABLE contact_moment_challenge (
  contact_moment_id BINARY(16)  NOT NULL,
  challenge_id      BINARY(16)  NOT NULL,
  programme_id      BINARY(16)  NOT NULL,
  starts_at         DATETIME(6) NOT NULL,
  status            VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  visibility        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  withdrawn         BOOLEAN     NOT NULL,
  PRIMARY KEY (contact_moment_id, challenge_id),
  KEY contact_moment_about_challenge (challenge_id, starts_at, contact_moment_id, withdrawn, status, visibility),
  KEY contact_moment_about_programme (programme_id, starts_at, contact_moment_id, withdrawn, status, visibility),
  CONSTRAINT challenge_of_contact_moment FOREIGN KEY (contact_moment_id) REFERENCES contact_moment (id)
);
